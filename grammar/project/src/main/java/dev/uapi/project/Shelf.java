package dev.uapi.project;

import dev.uapi.language.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A place where imports are looked for.
interface Shelf {
    /// The descriptions of that name, in a stable order.
    List<Named> named(String module);

    /// One of them.
    ///
    /// @param path as it would be called
    record Named(String path, Offer offer) {}

    /// Some files, wherever they are.
    static Shelf of(List<Path> descriptions, DescriptionFiles files) {
        return module -> descriptions.stream()
                .filter(file -> file.endsWith(module + ".uapi"))
                .map(file -> new Named(file.toString(), files.offer(file)))
                .toList();
    }

    /// What stands in a folder itself.
    static Shelf folder(Path folder, DescriptionFiles files) {
        return module -> Stream.of(folder.resolve(module + ".uapi"))
                .filter(files::has)
                .map(file -> new Named(file.toString(), files.offer(file)))
                .toList();
    }

    /// What a jar holds.
    static Shelf of(Archive archive) {
        return module -> archive.descriptions().values().stream()
                .filter(source -> source.module().equals(module))
                .map(Shelf::named)
                .toList();
    }

    private static Named named(Source source) {
        return new Named(source.path(), new Offer.Given(source));
    }
}
