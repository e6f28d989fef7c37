package dev.uapi.runtime.probe;

import dev.uapi.runtime.Errno;
import java.util.Optional;

/// What an answer tells.
///
/// @param errno empty: the call worked
/// @param text  why, in words; may be empty
public record Judgement(Optional<Errno> errno, Verdict verdict, String text) {
    boolean isOf(long result) {
        return errno.map(refusal -> refusal.result() == result).orElse(result >= 0);
    }
}
