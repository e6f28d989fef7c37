package dev.uapi.replay;

import dev.uapi.runtime.Cause;
import java.util.Optional;

/// Something that came out otherwise than it was recorded.
///
/// @param line     of the trace
/// @param command  that was called, by name or by its word
/// @param where    what of the answer: `errno`, `ret`, a field of the structure, or bytes of it or of what it points to
/// @param expected what was recorded
/// @param got      what it was now
/// @param cause    why the device says that it refused, if it did and says so
public record Difference(int line, String command, String where, String expected, String got, Optional<Cause> cause) {
    /// `12: IOMMU_IOAS_MAP: errno: expected EEXIST, got EINVAL (odd_length, the length is no multiple of the alignment)`
    @Override
    public String toString() {
        String why = cause.map(known -> " (" + known.id() + ", " + known.text() + ")").orElse("");
        return line + ": " + command + ": " + where + ": expected " + expected + ", got " + got + why;
    }
}
