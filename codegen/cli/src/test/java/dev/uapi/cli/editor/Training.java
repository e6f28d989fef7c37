package dev.uapi.cli.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Works with the server for a moment, so that a JVM that keeps what its classes become (`-XX:AOTCacheOutput`) knows what matters.
public final class Training {
    private static final int LINES = 3_000;
    private static final int COMMANDS = 5;

    private Training() {}

    /// @param args what starts the server, behind the name of this same Java
    public static void main(String[] args) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(Stream.of(java), Stream.of(args)).toList();
        try (Lamps lamps = Lamps.write(LINES);
                Editor editor = new Editor(command, Map.of())) {
            editor.initialize(lamps.folder());
            editor.warm();
            Typist typist = new Typist(editor.server().getTextDocumentService(), new Random(1));
            for (Path file : lamps.files().subList(0, Math.min(COMMANDS, lamps.files().size()))) {
                typist.type(file);
            }
        }
    }
}
