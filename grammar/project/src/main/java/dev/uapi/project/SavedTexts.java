package dev.uapi.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// The file system, with texts in UTF-8.
final class SavedTexts implements Texts {
    /// Nobody writes that much by hand; more is something else.
    static final long LARGEST = 64L << 20;

    private static final String SUFFIX = ".uapi";

    static boolean isDescription(Path file) {
        return file.toString().endsWith(SUFFIX);
    }

    /// Whether nobody writes descriptions in a folder: it is hidden, or it is what Maven has built, with copies of those from elsewhere.
    static boolean isPassedOver(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || (name.equals("target") && Files.exists(folder.resolveSibling("pom.xml")));
    }

    static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    @Override
    public boolean has(Path file) {
        return Files.isRegularFile(file);
    }

    @Override
    public String read(Path file) throws UnreadableException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnreadableException(file, "it is larger than 64 MiB");
            }
            return decoded(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    @Override
    public List<Path> descriptions(Path folder) throws UnreadableException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Finder finder = new Finder(folder);
        try {
            Files.walkFileTree(folder, finder);
        } catch (IOException failure) {
            throw unreadable(folder, failure);
        }
        return finder.found.stream().sorted().toList();
    }

    static UnreadableException unreadable(Object file, IOException failure) {
        return new UnreadableException(file, switch (failure) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission denied";
            case CharacterCodingException _ -> "it is not in UTF-8";
            default -> String.valueOf(failure.getMessage());
        });
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final List<Path> found = new ArrayList<>();

        Finder(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            return !below.equals(folder) && isPassedOver(below) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isDescription(file) && Files.isRegularFile(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
