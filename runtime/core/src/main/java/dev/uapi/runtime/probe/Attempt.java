package dev.uapi.runtime.probe;

import dev.uapi.runtime.Errno;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A call that works only where the thing is there. An answer that nothing is said of tells nothing, but for the errno that the
/// device gives to unknown commands.
///
/// ```java
/// Attempt.of(ProbeCall.of("IOMMU_FAULT_QUEUE_ALLOC", FaultQueueAlloc.COMMAND, 16).sized("size", 0, 4, 16))
///         .success(Verdict.SUPPORTED, "")
///         .on(Errno.ENOMEM, Verdict.UNCLEAR, "")
///         .undo(ProbeCall.of("IOMMU_DESTROY", Destroy.COMMAND, 8).sized("size", 0, 4, 8)
///                 .givenResult("id", 4, 4, "out_fault_id", 8, 4))
///         .undoByClosing("out_fault_fd", 12, 4)
/// ```
///
/// @param judgements what each answer tells
/// @param undos      what takes back whatever a call that worked has done, in this order
public record Attempt(ProbeCall call, List<Judgement> judgements, List<Undo> undos) {
    /// Copies the lists.
    public Attempt {
        judgements = List.copyOf(judgements);
        undos = List.copyOf(undos);
    }

    /// An attempt of which no answer tells anything yet.
    public static Attempt of(ProbeCall call) {
        return new Attempt(call, List.of(), List.of());
    }

    /// The same attempt, where success tells this.
    ///
    /// @param text why, in words; may be empty
    public Attempt success(Verdict verdict, String text) {
        return judging(new Judgement(Optional.empty(), verdict, text));
    }

    /// The same attempt, where an errno tells this.
    ///
    /// @param text why, in words; may be empty
    public Attempt on(Errno errno, Verdict verdict, String text) {
        return judging(new Judgement(Optional.of(errno), verdict, text));
    }

    /// The same attempt with one more call that takes it back.
    public Attempt undo(ProbeCall undo) {
        return undoing(new Undo.Calling(undo));
    }

    /// The same attempt with one more descriptor that came out and is to be closed.
    ///
    /// @param field  by its kernel name
    /// @param offset in the structure, in bytes
    /// @param width  in bytes
    public Attempt undoByClosing(String field, int offset, int width) {
        return undoing(new Undo.Closing(new Value.OfResult(field, offset, width)));
    }

    private Attempt judging(Judgement judgement) {
        List<Judgement> more = new ArrayList<>(judgements);
        more.add(judgement);
        return new Attempt(call, more, undos);
    }

    private Attempt undoing(Undo undo) {
        List<Undo> more = new ArrayList<>(undos);
        more.add(undo);
        return new Attempt(call, judgements, more);
    }
}
