package dev.uapi.cli.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Works with the server of editors for a moment.
final class EditorTraining {
    private static final int LINES = 3_000;
    private static final int COMMANDS = 5;

    private EditorTraining() {}

    /// @param server what starts it
    static void run(List<String> server) throws IOException {
        try (Lamps lamps = Lamps.write(LINES);
                Editor editor = new Editor(server, Map.of())) {
            editor.initialize(lamps.folder());
            editor.warm();
            Typist typist = new Typist(editor.server().getTextDocumentService(), new Random(1));
            for (Path file : lamps.files().subList(0, Math.min(COMMANDS, lamps.files().size()))) {
                typist.type(file);
            }
        }
    }
}
