package dev.uapi.generator.java;

import java.util.List;

/// One Java file.
///
/// @param origin the name of the description that it was made of
/// @param type   the view of the class in it
public record JavaFileView(String origin, String packageName, List<String> imports, Record type) {
    public JavaFileView {
        imports = List.copyOf(imports);
    }
}
