package dev.uapi.project;

import dev.uapi.language.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A place where imports are looked for.
///
/// @param modules what can be found here; of a folder that is only looked into for a name, nothing
/// @param found   the descriptions of a name, in a stable order
record Shelf(List<String> modules, Function<String, List<Named>> found) {
    Shelf {
        modules = List.copyOf(modules);
    }

    List<Named> named(String module) {
        return found.apply(module);
    }

    /// One of them.
    ///
    /// @param path as it would be called
    record Named(String path, Offer offer) {}

    /// Some files, wherever they are.
    static Shelf of(List<Path> descriptions, DescriptionFiles files) {
        List<String> modules = descriptions.stream().map(file -> new Source(file.toString(), "").module()).toList();
        return new Shelf(modules, module -> descriptions.stream()
                .filter(file -> file.endsWith(module + ".uapi"))
                .map(file -> new Named(file.toString(), files.offer(file)))
                .toList());
    }

    /// What stands in a folder itself.
    static Shelf folder(Path folder, DescriptionFiles files) {
        return new Shelf(List.of(), module -> Stream.of(folder.resolve(module + ".uapi"))
                .filter(files::has)
                .map(file -> new Named(file.toString(), files.offer(file)))
                .toList());
    }

    /// What a jar holds.
    static Shelf of(Archive archive) {
        List<Source> all = List.copyOf(archive.descriptions().values());
        return new Shelf(all.stream().map(Source::module).toList(), module -> all.stream()
                .filter(source -> source.module().equals(module))
                .map(Shelf::named)
                .toList());
    }

    private static Named named(Source source) {
        return new Named(source.path(), new Offer.Given(source));
    }
}
