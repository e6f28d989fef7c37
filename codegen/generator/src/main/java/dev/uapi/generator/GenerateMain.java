package dev.uapi.generator;

import dev.uapi.decode.CannotDecodeException;
import dev.uapi.decode.Transcript;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.output.outside.TemplateException;
import dev.uapi.generator.templates.TemplatesTarget;
import dev.uapi.language.diagnostic.Picture;
import dev.uapi.language.model.Specification;
import dev.uapi.project.Inspection;
import dev.uapi.project.Texts;
import dev.uapi.project.UnreadableException;
import dev.uapi.project.Workspace;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A program that generates: what the Maven plugin starts, so that the generator runs on a JDK of its own choice.
///
/// `--target T | --templates DIR --out DIR [--package P] [--bindings-package P] [--bindings-of NAME=P]... [--tier TIER] [--trace FILE]...
/// [--project FILE] [--import-path DIR]... [FILE]...`
///
/// It obeys the project that is named, and no other. Without files it generates from those of the project. With `--check` in the place of
/// `--target` and `--out` it makes nothing, and only tells what is wrong.
///
/// It ends with 0 if all is well, with 1 if a description is wrong, with 2 if it could not do its work: arguments that make no
/// sense, a file that cannot be read, a folder that cannot be written, templates that are wrong.
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
            return new GenerateMain(errors).run(Arguments.parse(arguments));
        } catch (GenerationException | UnreadableException | UsageException | CannotDecodeException failure) {
            errors.println("error: " + failure.getMessage());
            return 2;
        }
    }

    private int run(Arguments arguments)
            throws GenerationException, UnreadableException, CannotDecodeException {
        Inspection inspection = inspect(arguments);
        inspection.findings().forEach(finding -> errors.print(Picture.plain().of(finding)));
        Optional<Specification> specification = inspection.inView();
        if (specification.isEmpty()) {
            return 1;
        }
        if (arguments.output().isPresent()) {
            return make(specification.get(), arguments.output().get());
        }
        return 0;
    }

    private int make(Specification specification, Arguments.Output output) throws GenerationException, CannotDecodeException {
        return switch (output.maker()) {
            case Arguments.Maker.BuiltIn(var target) -> {
                Options options = output.options().withRecorded(Transcript.of(specification, output.traces()));
                Generator.generate(specification, target, options).writeTo(output.folder());
                yield 0;
            }
            case Arguments.Maker.Templates(var templates) -> make(specification, templates, output.folder());
        };
    }

    private int make(Specification specification, Path templates, Path folder) throws GenerationException {
        try {
            TemplatesTarget.render(specification, templates).writeTo(folder);
            return 0;
        } catch (TemplateException wrong) {
            errors.print(wrong.report(templates));
            return 2;
        }
    }

    private static Inspection inspect(Arguments arguments) throws UnreadableException {
        Workspace workspace = arguments.project().isPresent()
                ? Workspace.of(arguments.project().get(), arguments.importPath(), Texts.SAVED)
                : Workspace.none(arguments.importPath());
        return arguments.files().isEmpty() ? workspace.inspect() : workspace.inspect(arguments.files());
    }
}
