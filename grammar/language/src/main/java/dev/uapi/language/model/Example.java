package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// A call as the author would show it to a reader.
///
/// @param given  the fields that are not zero going in
/// @param gives  the fields worth looking at coming out
/// @param errno  set when the example is one of failing
public record Example(List<Assignment> given, List<Assignment> gives, Optional<String> errno, Documentation documentation) {
    public Example {
        given = List.copyOf(given);
        gives = List.copyOf(gives);
    }

    /// @param spelling as written: `4096`, `IOMMU_IOAS_MAP_READABLE | IOMMU_IOAS_MAP_WRITEABLE`
    public record Assignment(Field field, long value, String spelling) {}
}
