package dev.uapi.language.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file, and where its imports lead. Two of these are equal if nothing has changed about either.
///
/// @param imports  the paths of the files that it imports, by the names that it gives them
/// @param findings what is wrong with imports that lead nowhere
record LinkedFile(LoadedFile file, Map<String, String> imports, List<FileFinding> findings) {
    LinkedFile {
        imports = Map.copyOf(imports);
        findings = List.copyOf(findings);
    }

    String path() {
        return file.source().path();
    }

    /// The path of the file that it imports by a name.
    Optional<String> imported(String module) {
        return Optional.ofNullable(imports.get(module));
    }

    /// Whether the imports of both lead to the same files, whatever else they say.
    boolean leadsWhere(LinkedFile other) {
        return path().equals(other.path()) && imports.equals(other.imports);
    }
}
