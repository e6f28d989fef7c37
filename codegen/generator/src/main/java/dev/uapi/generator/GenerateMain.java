package dev.uapi.generator;

import dev.uapi.generator.output.GenerationException;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Picture;
import java.io.PrintStream;
import java.util.List;

/// A program that generates: what the Maven plugin starts, so that the generator runs on a JDK of its own choice.
///
/// `--target T --out DIR [--package P] [--bindings-package P] [--bindings-of NAME=P]... [--tier TIER] [--import-path DIR]... FILE...`
///
/// It ends with 0 if all is well, with 1 if a description is wrong, with 2 if it could not do its work: arguments that make no
/// sense, a file that cannot be read, a folder that cannot be written.
public final class GenerateMain {
    private final PrintStream errors;

    private GenerateMain(PrintStream errors) {
        this.errors = errors;
    }

    /// Runs and ends the JVM.
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.err));
    }

    /// @param errors where diagnostics go
    /// @return the exit status
    public static int run(List<String> arguments, PrintStream errors) {
        try {
            return new GenerateMain(errors).generate(Arguments.parse(arguments));
        } catch (GenerationException | UsageException failure) {
            errors.println("error: " + failure.getMessage());
            return 2;
        }
    }

    private int generate(Arguments arguments) throws GenerationException, UsageException {
        DescriptionFiles files = new DescriptionFiles(arguments.importPath());
        List<Source> roots = files.read(arguments.files());
        Analysis analysis = Analysis.of(roots, files);
        analysis.diagnostics().forEach(diagnostic -> errors.print(Picture.plain().of(diagnostic)));
        if (analysis.hasErrors()) {
            return 1;
        }
        Generator.generate(analysis.specification().orElseThrow(), arguments.target(), arguments.options()).writeTo(arguments.out());
        return 0;
    }
}
