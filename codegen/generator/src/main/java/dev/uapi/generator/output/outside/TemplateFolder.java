package dev.uapi.generator.output.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The group files of a folder, all of them in memory: nothing else is there to be imported.
///
/// @param texts by paths in the folder, `/` between names; lines end in `\n`
record TemplateFolder(Path folder, SortedMap<String, String> texts) {
    /// Which one is read first.
    static final String MAIN = "target.stg";

    private static final String SUFFIX = ".stg";
    private static final long LARGEST = 1L << 20;
    private static final int DEEPEST = 4;

    TemplateFolder {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /// Reads what is there: files of its own, not those that links lead to elsewhere.
    static TemplateFolder read(Path folder) throws TemplateException {
        if (!Files.isRegularFile(folder.resolve(MAIN))) {
            throw new TemplateException(Trouble.UNREADABLE, "there is no " + MAIN + " in " + folder);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            Path real = folder.toRealPath();
            for (Path file : files(real)) {
                texts.put(real.relativize(file).toString().replace('\\', '/'), text(real, file));
            }
        } catch (IOException | UncheckedIOException failure) {
            throw new TemplateException(Trouble.UNREADABLE, "cannot read " + folder + ": " + failure.getMessage());
        }
        return new TemplateFolder(folder, texts);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file)).sorted().toList();
        }
    }

    private static String text(Path folder, Path file) throws IOException, TemplateException {
        if (!file.toRealPath().startsWith(folder)) {
            throw new TemplateException(Trouble.UNREADABLE, file + " leads out of " + folder);
        }
        if (Files.size(file) > LARGEST) {
            throw new TemplateException(Trouble.UNREADABLE, file + " is larger than 1 MiB");
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace("\r\n", "\n");
        } catch (CharacterCodingException notText) {
            throw new TemplateException(Trouble.UNREADABLE, file + " is not in UTF-8");
        }
    }
}
