package dev.uapi.cli.training;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// How long one waits in an editor, from the key to what is wrong, beside what it takes to read everything anew.
///
/// `mvn -Pbench -DskipTests -pl codegen/cli -am verify`
public final class EditorBenchmark {
    private static final int LINES = 10_000;
    private static final int STARTS = 10;
    private static final int KEYS = 2_000;
    private static final int FRESH = 60;
    private static final Map<String, String> WITHOUT_CACHE = Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=off");

    private final List<String> command;
    private final Lamps lamps;
    private final Random random = new Random(1);
    private boolean met = true;

    private EditorBenchmark(String uapi, Lamps lamps) {
        this.command = List.of(uapi, "lsp");
        this.lamps = lamps;
    }

    /// @param args the command `uapi`
    public static void main(String[] args) throws IOException {
        boolean met;
        try (Lamps lamps = Lamps.write(LINES)) {
            met = new EditorBenchmark(args[0], lamps).run();
        }
        System.out.println(met ? "All of it is within the limits." : "Not all of it is within the limits.");
        System.exit(met ? 0 : 1);
    }

    private boolean run() throws IOException {
        System.out.println(Waits.head());
        start("initialize", Map.of(), 400);
        start("initialize, without AOT cache", WITHOUT_CACHE, 1000);
        try (Editor editor = new Editor(command, Map.of())) {
            editor.initialize(lamps.folder());
            Waits ready = new Waits();
            ready.add(editor.warm());
            print("ready", ready, 0, 3000);
            type(new Typist(editor.server().getTextDocumentService(), random));
        }
        readAnew();
        return met;
    }

    private void print(String what, Waits waits, double half, double most) {
        System.out.println(waits.line(what, half, most));
        met &= waits.within(half, most);
    }

    /// The first start is not counted: in it the editor gets ready, too.
    private void start(String what, Map<String, String> environment, double limit) throws IOException {
        Waits waits = new Waits();
        for (int i = 0; i <= STARTS; i++) {
            try (Editor editor = new Editor(command, environment)) {
                long waited = editor.initialize(lamps.folder());
                if (i > 0) {
                    waits.add(waited);
                }
            }
        }
        print(what, waits, 0, limit);
    }

    private void type(Typist typist) throws IOException {
        while (typist.keys().size() < KEYS) {
            typist.type(lamps.files().get(random.nextInt(lamps.files().size())));
        }
        print("key to diagnostics", typist.keys(), 8, 16);
        print("completion", typist.completions(), 0, 50);
        print("hover", typist.hovers(), 0, 50);
        print("definition", typist.definitions(), 0, 50);
    }

    /// A key for which everything is read anew: without the protocol, and only after some to get warm.
    private void readAnew() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path file : lamps.files()) {
            sources.add(new Source(file.toString(), Files.readString(file)));
        }
        Waits waits = new Waits();
        for (int i = 0; i < 2 * FRESH; i++) {
            sources.replaceAll(source -> new Source(source.path(), source.text()));
            long begun = System.nanoTime();
            var _ = Analysis.of(List.copyOf(sources), Sources.NONE).diagnostics();
            if (i >= FRESH) {
                waits.add(System.nanoTime() - begun);
            }
        }
        print("all read anew, without protocol", waits, 0, 0);
    }
}
