package dev.uapi.cli;

import dev.uapi.cheader.HeaderReader;
import dev.uapi.cheader.draft.Draft;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.Unread;
import dev.uapi.language.Source;
import dev.uapi.language.model.Release;
import dev.uapi.project.Texts;
import dev.uapi.project.UnreadableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a first description of a C header.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a first description of a C header: all that the header tells, and a question wherever it does not.",
            "'uapi check' lists the questions; deleting one answers it. What could not be read goes to standard error."
        },
        footer = {
            "",
            "Exit status: 0 it is made; 2 the header cannot be read, or the file not written.",
            "",
            "Example:",
            "  uapi import /usr/include/linux/loop.h --since 2.6 --out loop.uapi && uapi check loop.uapi"
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "HEADER", description = "A C header, as it is installed.")
    private @SuppressWarnings("NullAway.Init") Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the description goes. Default: standard output.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Overwrite that file.")
    private boolean force;

    @Option(names = "--name", paramLabel = "NAME", description = "What the description is called. Default: as the file, without .h.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--since", paramLabel = "RELEASE", description = "The first release that had the header: 6.2. Default: a question.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--header", paramLabel = "PATH", description = "As programs include it. Default: linux/ and the name of the file.")
    private Optional<String> include = Optional.empty();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    @Override
    public Integer call() throws UnreadableException {
        Draft.Wishes wishes = wishes();
        out.filter(path -> !force && Files.exists(path)).ifPresent(path -> {
            throw wrong(path + " is there already; --force overwrites it");
        });
        CHeader header = HeaderReader.read(new Source(file.toString(), Texts.SAVED.read(file)));
        PrintWriter err = spec.commandLine().getErr();
        header.unread().forEach(unread -> err.println(told(unread)));
        if (header.structs().isEmpty() && header.enums().isEmpty() && header.macros().isEmpty()) {
            err.println("uapi: there is nothing in " + file + " that could be described");
            return ExitCode.CANNOT_WORK;
        }
        write(FormattedSource.of(new Source(wishes.name(), Draft.of(header, wishes))).text());
        return ExitCode.FINE;
    }

    private static String told(Unread unread) {
        return unread.place() + ": not read: " + visible(unread.what()) + ": " + visible(unread.why());
    }

    /// A header may hold anything; a terminal acts upon some of it.
    private static String visible(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private Draft.Wishes wishes() {
        String plain = file.getFileName() == null ? "" : file.getFileName().toString().replaceFirst("\\.h$", "");
        String called = name.orElseGet(() -> plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_").replaceFirst("^(?=\\d)", "_"));
        String included = include.orElseGet(() -> "linux/" + plain.replaceAll("[^A-Za-z0-9_.-]", "_") + ".h");
        if (!called.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw wrong("'" + called + "' is no name for a description; --name gives it another");
        }
        if (!included.matches("[A-Za-z0-9_./-]+")) {
            throw wrong("'" + included + "' is no header; --header wants it as programs include it: linux/loop.h");
        }
        since.filter(release -> Release.parse(release).isEmpty()).ifPresent(release -> {
            throw wrong("'" + release + "' is no release; --since wants one such as 6.2");
        });
        return new Draft.Wishes(called, since, included);
    }

    private void write(String text) {
        if (out.isEmpty()) {
            spec.commandLine().getOut().print(text);
            return;
        }
        try {
            Files.writeString(out.get(), text);
        } catch (IOException failure) {
            throw wrong("cannot write " + out.get() + ": " + failure.getClass().getSimpleName());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
