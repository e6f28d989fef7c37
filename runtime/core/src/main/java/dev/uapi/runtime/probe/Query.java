package dev.uapi.runtime.probe;

/// A call that answers whether the thing is there, and changes nothing.
///
/// @param answer where the answer is
public record Query(ProbeCall call, Answer answer) {
    /// Where the answer is.
    public sealed interface Answer {
        /// In what the call returns: the thing is there if it is this.
        record Returned(long value) implements Answer {}

        /// In a field that comes out: the thing is there if it has all these bits.
        ///
        /// @param field  by its kernel name
        /// @param offset in the structure, in bytes
        /// @param width  in bytes: 1, 2, 4 or 8
        /// @param flag   its name
        record Flag(String field, int offset, int width, long bits, String flag) implements Answer {}

        /// In a field that comes out: the thing is there if it is this member of an enum.
        ///
        /// @param field  by its kernel name
        /// @param offset in the structure, in bytes
        /// @param width  in bytes: 1, 2, 4 or 8
        /// @param member its name
        record Member(String field, int offset, int width, long value, String member) implements Answer {}
    }
}
