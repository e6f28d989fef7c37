package dev.uapi.runtime.probe;

import java.util.List;
import java.util.Optional;

/// What was found out, and how.
///
/// @param name       of what was asked for
/// @param reason     why it is so, without a full stop
/// @param calls      that were made, in their order, those that took something back among them
/// @param leftBehind what could not be taken back, in words; as a rule nothing
public record Evidence(String name, Verdict verdict, String reason, List<Answered> calls, List<String> leftBehind) {
    /// Copies the lists.
    public Evidence {
        calls = List.copyOf(calls);
        leftBehind = List.copyOf(leftBehind);
    }

    /// Whether it certainly is there.
    public boolean supported() {
        return verdict == Verdict.SUPPORTED;
    }

    /// The call whose answer says so; empty if none was made.
    public Optional<Answered> decisive() {
        return calls.reversed().stream().filter(call -> call.purpose() != Answered.Purpose.UNDO).findFirst();
    }

    /// `DIRTY_TRACKING: absent, the hardware cannot (IOMMU_HWPT_ALLOC { … } = EOPNOTSUPP)`
    @Override
    public String toString() {
        return name + ": " + verdict + ", " + reason + decisive().map(call -> " (" + call + ")").orElse("");
    }
}
