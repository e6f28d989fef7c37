package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Reads the given files and, through their imports, all that they need.
final class Loader {
    private final Sources sources;
    private final Map<String, LoadedFile> earlier;
    private final SequencedMap<String, LoadedFile> files = new LinkedHashMap<>();
    private final Map<String, LinkedFile> linked = new HashMap<>();

    /// @param earlier what is known already, by path: of a text that has changed, only the change is parsed
    Loader(Sources sources, Map<String, LoadedFile> earlier) {
        this.sources = sources;
        this.earlier = earlier;
    }

    List<LinkedFile> load(List<Source> roots) {
        roots.forEach(root -> files.put(root.path(), read(root)));
        List.copyOf(files.values()).forEach(this::follow);
        return files.sequencedKeySet().stream().flatMap(path -> Stream.ofNullable(linked.get(path))).toList();
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
        Map<String, String> imports = new HashMap<>();
        List<FileFinding> findings = new ArrayList<>();
        for (Placed placed : file.links()) {
            Word module = placed.declaration().body().name();
            Optional<String> refusal = sources.refusal(file.source(), module.text());
            Optional<Source> found = refusal.isPresent() ? Optional.empty() : find(file, module.text());
            found.ifPresentOrElse(
                    source -> imports.put(module.text(), source.path()),
                    () -> findings.add(FileFinding.in(file, placed, missing(module.text(), refusal), module.span())));
            found.ifPresent(this::reach);
        }
        linked.put(file.source().path(), new LinkedFile(file, imports, findings));
    }

    private void reach(Source source) {
        if (!files.containsKey(source.path())) {
            LoadedFile file = read(source);
            files.put(source.path(), file);
            follow(file);
        }
    }

    private static Problem missing(String module, Optional<String> refusal) {
        Optional<Problem> refused = refusal.map(why -> new NameProblem.ImportRefused(module, why));
        return refused.orElseGet(() -> new NameProblem.ImportNotFound(module));
    }

    /// Otherwise one of the files that were given, first of all the one beside it.
    private Optional<Source> find(LoadedFile from, String module) {
        return sources.find(from.source(), module).or(() -> files.values().stream()
                .map(LoadedFile::source)
                .filter(source -> source.module().equals(module))
                .min(Comparator.comparingInt(source -> source.folder().equals(from.source().folder()) ? 0 : 1)));
    }
}
