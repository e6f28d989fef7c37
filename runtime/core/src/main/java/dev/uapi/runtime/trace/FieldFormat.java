package dev.uapi.runtime.trace;

/// How the value of a field is written in a trace.
public enum FieldFormat {
    /// The size of the structure itself. It is left out when it is what the description says.
    SIZE,
    /// A number; above 2^53 it is written in hexadecimal, as a string.
    NUMBER,
    /// A field that means nothing yet: a number that is left out when it is 0.
    RESERVED,
    /// The name of a member; a number that has no name stays a number.
    ENUM,
    /// A list of names, without the prefix of the flags; bits that have no name follow as one hexadecimal number.
    FLAGS,
    /// An address of the process, in hexadecimal.
    ADDRESS,
    /// An address as a device sees it, in hexadecimal.
    IOVA,
    /// The address of an array, in hexadecimal.
    POINTER,
    /// The number of an open file.
    DESCRIPTOR,
    /// Anything else: its bytes in hexadecimal.
    BYTES
}
