package dev.uapi.project;

import dev.uapi.language.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Descriptions in files, each read once.
///
/// A file is called as it was named first, however it is reached later: it is never read as two.
final class DescriptionFiles {
    private final Texts texts;
    private final Optional<Boundary> boundary;
    private final Map<Path, Source> sources = new ConcurrentHashMap<>();

    /// @param boundary empty: everything may be read
    DescriptionFiles(Texts texts, Optional<Boundary> boundary) {
        this.texts = texts;
        this.boundary = boundary;
    }

    boolean has(Path file) {
        return texts.has(file);
    }

    boolean mayRead(Path path) {
        return boundary.isEmpty() || boundary.get().holds(path);
    }

    Offer offer(Path file) {
        if (!mayRead(file)) {
            return new Offer.Refused("`" + file + "` is outside of the workspace");
        }
        try {
            return new Offer.Given(read(file));
        } catch (UnreadableException unreadable) {
            return new Offer.Refused(unreadable.reason());
        }
    }

    Source read(Path file) throws UnreadableException {
        Path real = realPath(file);
        Source known = sources.get(real);
        if (known != null) {
            return known;
        }
        Source fresh = new Source(file.toString(), texts.read(file));
        Source earlier = sources.putIfAbsent(real, fresh);
        return earlier == null ? fresh : earlier;
    }

    /// What cannot be resolved cannot be read either, and reading says why; or nobody has saved it yet.
    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException unresolved) {
            return file.toAbsolutePath().normalize();
        }
    }
}
