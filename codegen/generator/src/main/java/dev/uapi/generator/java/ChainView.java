package dev.uapi.generator.java;

/// The links of a chain.
///
/// @param name     of the method
/// @param format   of the constant that says what links look like
/// @param first    the accessor of the offset of the first one
/// @param header   the view of what every link begins with
/// @param headerSize in bytes
/// @param id       offset and size of its kind
/// @param next     offset and size of the offset of the next one
record ChainView(String name, String format, String first, String header, long headerSize, String id, String next) {}
