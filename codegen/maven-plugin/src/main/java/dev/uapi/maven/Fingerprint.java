package dev.uapi.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A number that differs when anything that was added to it does.
final class Fingerprint {
    private final MessageDigest digest = sha256();

    Fingerprint add(List<String> texts) {
        add(texts.size());
        texts.forEach(text -> add(text.getBytes(UTF_8)));
        return this;
    }

    /// Adds a file, or the files below a folder that pass: their names within it and their bytes. A path that is not there counts as empty.
    Fingerprint add(Path path, Predicate<Path> passing) throws IOException {
        List<Path> files = files(path, passing);
        add(files.size());
        for (Path file : files) {
            add(path.relativize(file).toString().getBytes(UTF_8));
            add(Files.readAllBytes(file));
        }
        return this;
    }

    /// In hexadecimal digits. Ends the use of this object.
    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path path, Predicate<Path> passing) throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile).filter(passing).sorted().toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void add(byte[] bytes) {
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
