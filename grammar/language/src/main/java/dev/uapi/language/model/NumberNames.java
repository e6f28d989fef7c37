package dev.uapi.language.model;

import java.util.Optional;

/// What the header calls the numbers of a device: macros or members of an enum that are no commands themselves.
///
/// @param type    stands for the type character: `IOMMUFD_TYPE`
/// @param base    stands for the lowest number: `IOMMUFD_CMD_BASE`
/// @param numbers what the names of single numbers begin with: `IOMMUFD_CMD_`
public record NumberNames(Optional<String> type, Optional<String> base, Optional<String> numbers) {
    public static final NumberNames NONE = new NumberNames(Optional.empty(), Optional.empty(), Optional.empty());
}
