package dev.uapi.cli.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Has Java keep what classes become in a run, and tries whether it then starts from that.
///
/// The cache comes into being in one piece, or else a log that tells why it did not.
public final class Preparation {
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private final Training training;
    private final Path folder;
    private final Path work;
    private final Path said;

    private Preparation(Training training, Path folder) {
        this.training = training;
        this.folder = folder;
        this.work = folder.resolve(training.label() + "." + ProcessHandle.current().pid());
        this.said = Path.of(work + ".said");
    }

    /// @param arguments the name of a training, the folder that its cache goes to, and perhaps one in which caches are deleted that nobody
    ///                  has used for a month
    public static void main(String[] arguments) throws InterruptedException {
        Preparation preparation = new Preparation(Training.named(arguments[0]), Path.of(arguments[1]));
        boolean prepared = preparation.run();
        if (arguments.length > 2) {
            tidy(Path.of(arguments[2]));
        }
        System.exit(prepared ? 0 : 1);
    }

    private boolean run() throws InterruptedException {
        Path log = folder.resolve(training.label() + ".log");
        Thread interrupted = new Thread(() -> delete(work, said, log));
        Runtime.getRuntime().addShutdownHook(interrupted);
        String failure = failure();
        delete(work, said);
        if (failure.isEmpty()) {
            delete(log);
        } else {
            write(log, failure);
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
        return failure.isEmpty();
    }

    /// Empty if all went well.
    private String failure() throws InterruptedException {
        try {
            Files.writeString(said, "");
            training.run(new Jvm(List.of("-XX:AOTCacheOutput=" + work, "-Xlog:disable"), said));
            new Jvm(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + work), said).run("--version");
            Files.move(work, folder.resolve(training.label() + ".aot"), StandardCopyOption.ATOMIC_MOVE);
            return "";
        } catch (IOException | IllegalStateException failure) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    }

    private static void write(Path log, String failure) {
        System.err.println(failure);
        try {
            Files.writeString(log, failure);
        } catch (IOException full) {
            delete(log);
        }
    }

    private static void delete(Path... files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                // nobody takes it for a cache
            }
        }
    }

    private static void tidy(Path caches) {
        Instant limit = Instant.now().minus(FORGOTTEN);
        try (Stream<Path> files = Files.find(caches, Integer.MAX_VALUE, (file, facts) -> isForgotten(file, facts, limit))) {
            files.forEach(Preparation::delete);
        } catch (IOException unreadable) {
            // then they stay
        }
    }

    private static boolean isForgotten(Path file, BasicFileAttributes facts, Instant limit) {
        return facts.isRegularFile() && file.toString().endsWith(".aot") && facts.lastAccessTime().toInstant().isBefore(limit);
    }
}
