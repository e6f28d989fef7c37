package dev.uapi.language.model;

import java.util.Optional;

/// What goes through a file descriptor by `read` or `write`: one structure behind the other.
///
/// @param whole   whether only whole structures go through, never a part of one
/// @param payload set when each structure is followed by what the member named in it carries
public record Records(Struct struct, boolean whole, Optional<EnumType> payload) {}
