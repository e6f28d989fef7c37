package dev.uapi.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// What a commit holds, asked of the user's own git: it knows best what his repository is made of.
final class CommittedTexts implements Texts {
    private final Path top;
    private final String revision;
    private final String commit;
    private final NavigableSet<String> files = new TreeSet<>();

    private CommittedTexts(Path top, String revision, String commit) {
        this.top = top;
        this.revision = revision;
        this.commit = commit;
    }

    static CommittedTexts of(String revision, Path folder) throws UnreadableException {
        Path start = folder.toAbsolutePath().normalize();
        String up = text(start, "it is in no repository of git", start, "rev-parse", "--show-cdup");
        String commit = text(
                revision, "there is no such commit", start, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        CommittedTexts texts = new CommittedTexts(start.resolve(up.strip()).normalize(), revision, commit.strip());
        String list = text(revision, "its files cannot be listed", texts.top, "ls-tree", "-r", "-z", "--name-only", texts.commit);
        texts.files.addAll(List.of(list.split("\0")));
        return texts;
    }

    private static String text(Object subject, String trouble, Path folder, String... arguments) throws UnreadableException {
        return new String(git(subject, trouble, folder, arguments), StandardCharsets.UTF_8);
    }

    /// @param subject what cannot be read, and `trouble` why not, if git fails
    private static byte[] git(Object subject, String trouble, Path folder, String... arguments) throws UnreadableException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            Process git = builder.start();
            git.getOutputStream().close();
            byte[] output = git.getInputStream().readAllBytes();
            if (git.waitFor() != 0) {
                throw new UnreadableException(subject, trouble);
            }
            return output;
        } catch (IOException failure) {
            throw new UnreadableException(subject, "git cannot be started: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnreadableException(subject, "it was interrupted");
        }
    }

    private String name(Path file) {
        return top.relativize(file.toAbsolutePath().normalize()).toString();
    }

    @Override
    public boolean has(Path file) {
        return files.contains(name(file));
    }

    @Override
    public String read(Path file) throws UnreadableException {
        if (!has(file)) {
            throw new UnreadableException(file, "there is no such file in " + revision);
        }
        try {
            return SavedTexts.decoded(git(file, "git cannot show it", top, "show", commit + ":" + name(file)));
        } catch (IOException failure) {
            throw SavedTexts.unreadable(file, failure);
        }
    }

    @Override
    public List<Path> descriptions(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        return files.stream()
                .filter(name -> SavedTexts.isDescription(Path.of(name)) && top.resolve(name).startsWith(start))
                .map(name -> folder.resolve(start.relativize(top.resolve(name))))
                .toList();
    }
}
