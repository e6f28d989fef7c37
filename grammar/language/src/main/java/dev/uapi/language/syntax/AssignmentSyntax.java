package dev.uapi.language.syntax;

import java.util.List;

/// `flags = IOMMU_IOAS_MAP_READABLE | IOMMU_IOAS_MAP_WRITEABLE`, `length = 4096`
///
/// @param values one number, or names whose values are put together
public record AssignmentSyntax(Word field, boolean negative, boolean number, List<Word> values) {
    public AssignmentSyntax {
        values = List.copyOf(values);
    }
}
