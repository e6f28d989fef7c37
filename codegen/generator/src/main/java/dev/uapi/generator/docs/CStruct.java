package dev.uapi.generator.docs;

import java.util.List;

/// A structure as its header has it.
record CStruct(String name, List<CField> fields) {
    /// @param suffix `[3]` for an array
    record CField(Html type, Html name, String suffix) {}
}
