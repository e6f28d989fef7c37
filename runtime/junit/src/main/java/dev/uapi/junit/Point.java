package dev.uapi.junit;

import dev.uapi.runtime.Errno;
import java.util.List;
import java.util.Optional;

/// A place in a run of a test at which something can fail.
///
/// @param command by its kernel name
/// @param call    which call of this command it is, counted from 1
/// @param refusal with which the whole call is answered; empty: it is an allocation that fails, in the middle of the call
record Point(String command, int call, Optional<Refusal> refusal) {
    /// An errno that a call may be answered with.
    ///
    /// @param causes that the description leaves possible, by their ids; one at least
    record Refusal(Errno errno, List<String> causes) {
        /// `ENOENT (cut, not_mapped)`
        @Override
        public String toString() {
            return errno + " (" + String.join(", ", causes) + ")";
        }
    }

    /// `IOMMU_IOAS_MAP, call 2: ENOSPC (no_room)`
    @Override
    public String toString() {
        return command + ", call " + call + ": " + refusal.map(Refusal::toString).orElse("an allocation in the kernel fails");
    }
}
