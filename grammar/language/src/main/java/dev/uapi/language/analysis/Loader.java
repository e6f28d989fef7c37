package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads the given files and, through their imports, all that they need.
final class Loader {
    private final Sources sources;
    private final Map<String, LoadedFile> earlier;
    private final SequencedMap<String, LoadedFile> files = new LinkedHashMap<>();
    private final List<FileFinding> findings = new ArrayList<>();
    private final Map<String, String> modules = new LinkedHashMap<>();

    /// @param earlier what is known already, by path: of a text that has changed, only the change is parsed
    Loader(Sources sources, Map<String, LoadedFile> earlier) {
        this.sources = sources;
        this.earlier = earlier;
    }

    List<LoadedFile> load(List<Source> roots) {
        roots.forEach(root -> files.put(root.path(), read(root)));
        List.copyOf(files.values()).forEach(this::follow);
        return List.copyOf(files.values());
    }

    List<FileFinding> findings() {
        return List.copyOf(findings);
    }

    /// The file that `from` imports under this name.
    Optional<LoadedFile> imported(LoadedFile from, String module) {
        return Optional.ofNullable(modules.get(key(from, module))).map(files::get);
    }

    private LoadedFile read(Source source) {
        LoadedFile known = earlier.get(source.path());
        if (known == null) {
            return new LoadedFile(source, DescriptionParser.parse(source.text()));
        }
        String before = known.source().text();
        return before.equals(source.text())
                ? known
                : new LoadedFile(source, DescriptionParser.reparse(known.syntax(), before, source.text()));
    }

    private void follow(LoadedFile file) {
        for (Placed placed : file.syntax().declarations()) {
            switch (placed.declaration().body()) {
                case Body.ImportBody body -> follow(file, placed, body.name());
                case Body.PartBody body -> follow(file, placed, body.name());
                default -> {}
            }
        }
    }

    private void follow(LoadedFile from, Placed placed, Word module) {
        if (module.isMissing()) {
            return;
        }
        Optional<String> refusal = sources.refusal(from.source(), module.text());
        Optional<Source> found = refusal.isPresent() ? Optional.empty() : find(from, module.text());
        if (found.isEmpty()) {
            findings.add(FileFinding.in(from, placed, missing(module.text(), refusal), module.span()));
            return;
        }
        String path = found.get().path();
        modules.put(key(from, module.text()), path);
        if (!files.containsKey(path)) {
            LoadedFile file = read(found.get());
            files.put(path, file);
            follow(file);
        }
    }

    private static Problem missing(String module, Optional<String> refusal) {
        Optional<Problem> refused = refusal.map(why -> new NameProblem.ImportRefused(module, why));
        return refused.orElseGet(() -> new NameProblem.ImportNotFound(module));
    }

    /// Otherwise one of the files that were given, wherever they come from.
    private Optional<Source> find(LoadedFile from, String module) {
        return sources.find(from.source(), module).or(() -> files.values().stream()
                .map(LoadedFile::source)
                .filter(source -> source.module().equals(module))
                .findFirst());
    }

    private static String key(LoadedFile from, String module) {
        return from.source().path() + "\n" + module;
    }
}
