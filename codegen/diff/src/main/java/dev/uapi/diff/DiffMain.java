package dev.uapi.diff;

import dev.uapi.language.diagnostic.Picture;
import dev.uapi.project.Inspection;
import dev.uapi.project.Texts;
import dev.uapi.project.UnreadableException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A program that tells what has changed in descriptions: what the Maven plugin starts, on a JDK of its own choice.
///
/// `--git REVISION | --as-of FROM..TO | --baseline DIR [--documentation] [--report FILE] [--project FILE] [--import-path DIR]... [FILE]...`
///
/// It obeys the project that is named, and no other. Without files it is about those of the project. Everything is told on standard error;
/// the report is JSON, as `uapi diff --format json` prints it.
///
/// It ends with 0 if it could compare, whatever it found, with 1 if a description is wrong, with 2 if it could not do its work: arguments
/// that make no sense, a file that cannot be read or written.
public final class DiffMain {
    private final PrintStream errors;
    private final Arguments arguments;

    private DiffMain(Arguments arguments, PrintStream errors) {
        this.arguments = arguments;
        this.errors = errors;
    }

    /// Runs and ends the JVM.
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.err));
    }

    /// @param errors where changes go, and what is wrong
    /// @return the exit status
    public static int run(List<String> arguments, PrintStream errors) {
        try {
            return new DiffMain(Arguments.parse(arguments), errors).run();
        } catch (UsageException | UnreadableException failure) {
            errors.println("error: " + failure.getMessage());
        } catch (IOException failure) {
            errors.println("error: cannot write " + failure.getMessage());
        }
        return 2;
    }

    private int run() throws UsageException, UnreadableException, IOException {
        Optional<Differences> found = found(new States(arguments.project(), arguments.importPath()));
        if (found.isEmpty()) {
            return 1;
        }
        found.get().added().forEach(name -> errors.println("nothing was described of " + name + " before"));
        errors.print(new DifferencesText(false, arguments.documentation()).list(found.get()));
        if (arguments.report().isPresent()) {
            write(arguments.report().get(), DifferencesJson.of(found.get()));
        }
        return 0;
    }

    private Optional<Differences> found(States states) throws UsageException, UnreadableException {
        Inspection now = states.inspect(arguments.files(), Texts.SAVED);
        if (isWrong(now)) {
            return Optional.empty();
        }
        return switch (arguments.against()) {
            case Against.Releases releases -> Optional.of(between(releases.span(), now));
            case Against.Commit commit -> since(states.committed(arguments.files(), commit.revision()), now);
            case Against.Folder folder -> since(states.baseline(folder.path()), now);
        };
    }

    private Optional<Differences> since(Inspection then, Inspection now) {
        return isWrong(then) ? Optional.empty() : Optional.of(Differences.between(then, now));
    }

    private static Differences between(Span releases, Inspection now) throws UsageException {
        Optional<String> objection = now.specification().flatMap(releases::objection);
        if (objection.isPresent()) {
            throw new UsageException(objection.get());
        }
        return Differences.between(releases, now);
    }

    /// If so, it tells how.
    private boolean isWrong(Inspection inspection) {
        if (inspection.hasErrors()) {
            inspection.findings().forEach(finding -> errors.print(Picture.plain().of(finding)));
        }
        return inspection.hasErrors();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text + "\n");
    }
}
