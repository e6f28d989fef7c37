package dev.uapi.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a commit holds, asked of the user's own git: it knows best what his repository is made of.
final class CommittedTexts implements Texts {
    private final Path top;
    private final String revision;
    private final String commit;
    private final NavigableSet<String> files = new TreeSet<>();
    private final List<Path> uncommitted;

    private CommittedTexts(Path top, String revision, String commit, List<Path> importPath) throws UnreadableException {
        this.top = top;
        this.revision = revision;
        this.commit = commit;
        files.addAll(List.of(text(revision, "its files cannot be listed", top, "ls-tree", "-r", "-z", "--name-only", commit).split("\0")));
        uncommitted = importPath.stream().map(CommittedTexts::whole).filter(each -> below(each).findAny().isEmpty()).toList();
    }

    static CommittedTexts of(String revision, Path folder, List<Path> importPath) throws UnreadableException {
        Path start = whole(folder);
        String up = text(start, "it is in no repository of git", start, "rev-parse", "--show-cdup");
        String commit = text(
                revision, "there is no such commit", start, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        return new CommittedTexts(start.resolve(up.strip()).normalize(), revision, commit.strip(), importPath);
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

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private String name(Path file) {
        return top.relativize(whole(file)).toString();
    }

    private Stream<String> below(Path folder) {
        return files.stream().filter(name -> top.resolve(name).startsWith(folder));
    }

    private boolean isUncommitted(Path file) {
        return uncommitted.stream().anyMatch(whole(file)::startsWith);
    }

    @Override
    public boolean has(Path file) {
        return isUncommitted(file) ? SAVED.has(file) : files.contains(name(file));
    }

    @Override
    public String read(Path file) throws UnreadableException {
        if (isUncommitted(file)) {
            return SAVED.read(file);
        }
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
    public List<Path> descriptions(Path folder) throws UnreadableException {
        if (isUncommitted(folder)) {
            return SAVED.descriptions(folder);
        }
        Path start = whole(folder);
        return below(start)
                .filter(name -> SavedTexts.isDescription(Path.of(name)))
                .map(name -> folder.resolve(start.relativize(top.resolve(name))))
                .toList();
    }
}
