package dev.uapi.runtime.trace;

import java.util.List;

/// A command, as a trace shows it.
///
/// @param name    by its kernel name: `IOMMU_IOAS_MAP`
/// @param command the whole command word
/// @param size    of its structure in bytes; 0 for a command by value or without argument
/// @param fields  in the order of the structure
public record CommandInfo(String name, long command, long size, List<FieldInfo> fields) {
    /// Copies the fields.
    public CommandInfo {
        fields = List.copyOf(fields);
    }
}
