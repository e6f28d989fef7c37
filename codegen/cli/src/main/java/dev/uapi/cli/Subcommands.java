package dev.uapi.cli;

import dev.uapi.cli.listing.Report;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// What `uapi` can be told to do.
///
/// A command is made only when it is called, or when all are to be told of: picocli reads all annotations of one that it is given, and
/// with all of them it would do that longer than many a command then works.
final class Subcommands {
    private final SequencedMap<String, Supplier<Object>> all = new LinkedHashMap<>();

    Subcommands(PrintWriter err, Environment environment) {
        Supplier<Report> wrong = () -> new Report(err, environment.coloursErr());
        all.put("import", ImportCommand::new);
        all.put("check", () -> new CheckCommand(environment));
        all.put("fmt", () -> new FmtCommand(wrong.get()));
        all.put("generate", () -> new GenerateCommand(wrong.get()));
        all.put("model", () -> new ModelCommand(wrong.get()));
        all.put("verify-header", () -> new VerifyHeaderCommand(wrong.get(), environment));
        all.put("diff", () -> new DiffCommand(wrong.get(), environment));
        all.put("next", () -> new NextCommand(wrong.get()));
        all.put("explain", () -> new ExplainCommand(wrong.get()));
        all.put("probe", () -> new ProbeCommand(wrong.get(), environment.coloursOut()));
        all.put("replay", ReplayCommand::new);
        all.put("decode", () -> new DecodeCommand(wrong.get(), environment.coloursOut()));
        all.put("lsp", LspCommand::new);
    }

    /// The commands that a call may be about: the one that it names first, or else all.
    List<Object> of(String... arguments) {
        Optional<Supplier<Object>> named = List.of(arguments).stream().findFirst().map(all::get);
        return named.map(List::of).orElseGet(() -> List.copyOf(all.values())).stream().map(Supplier::get).toList();
    }
}
