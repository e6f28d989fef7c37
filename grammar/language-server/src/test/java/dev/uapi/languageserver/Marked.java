package dev.uapi.languageserver;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text with places marked in it, as tests write it: `in u32 ioas_<|>id is IOAS;`
///
/// @param path    what the file is called
/// @param text    without the marks
/// @param offsets where the marks were
public record Marked(String path, String text, List<Integer> offsets) {
    private static final String MARK = "<|>";
    private static final Path RESOURCES = Path.of("src/test/resources/dev/uapi/languageserver");

    public static Marked of(String marked) {
        return of("/described/lamps.uapi", marked);
    }

    public static Marked of(String path, String marked) {
        List<Integer> offsets = new ArrayList<>();
        StringBuilder text = new StringBuilder(marked);
        for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK)) {
            offsets.add(at);
            text.delete(at, at + MARK.length());
        }
        return new Marked(path, text.toString(), List.copyOf(offsets));
    }

    /// One of the test's resources, with a mark put behind some text that stands in it once.
    public static Marked behind(String resource, String text) {
        String whole = resource(resource);
        int at = whole.indexOf(text);
        if (at < 0 || whole.indexOf(text, at + 1) >= 0) {
            throw new IllegalArgumentException("not there once: " + text);
        }
        return new Marked("/described/" + resource, whole, List.of(at + text.length()));
    }

    /// The first mark.
    public int offset() {
        return offsets.getFirst();
    }

    public Source source() {
        return new Source(path, text);
    }

    /// What questions about the text are answered from.
    public View view() {
        return new View(Analysis.of(List.of(source()), Sources.NONE), Positions.UTF_16, Optional.empty());
    }

    public static String resource(String name) {
        try {
            return Files.readString(RESOURCES.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The text that a test expects; `-Dbless=true` takes what it got instead, to be read before it is committed.
    public static String golden(String name, String actual) {
        Path file = RESOURCES.resolve("golden").resolve(name);
        try {
            if (Boolean.getBoolean("bless")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            return Files.exists(file) ? Files.readString(file) : "there is no such file yet: " + file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
