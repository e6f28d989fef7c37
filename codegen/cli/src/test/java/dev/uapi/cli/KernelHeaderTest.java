package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.model.Omission;
import dev.uapi.project.UnreadableException;
import dev.uapi.spec.HeaderNames;
import dev.uapi.testing.Figures;
import dev.uapi.testing.Gcc;
import dev.uapi.testing.Gcc.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The headers that are made of the descriptions are the kernel's: the same figures for a compiler, and the same names.
final class KernelHeaderTest {
    @TempDir
    private Path folder;

    static Stream<KernelHeader> headers() {
        return KernelHeader.all();
    }

    static Stream<Arguments> compilations() {
        return headers().flatMap(header -> Stream.of("-m64", "-m32")
                .flatMap(width -> Stream.of(Language.values()).map(language -> Arguments.of(header, width, language))));
    }

    @ParameterizedTest
    @MethodSource("compilations")
    void compilersFindTheFiguresOfTheKernel(KernelHeader header, String width, Language language)
            throws IOException, InterruptedException, UnreadableException {
        header.generate(folder);
        String program = Figures.program(header.described());
        List<String> figures = new Gcc(Optional.of(folder), folder).run(language, program, List.of(width)).stream().sorted().toList();
        assertEquals(lines(header.kept("figures" + width)), lines(figures));
    }

    @ParameterizedTest
    @MethodSource("compilations")
    void compilersHaveNothingToSay(KernelHeader header, String width, Language language) throws IOException, InterruptedException {
        header.generate(folder);
        String program = "#include <linux/%1$s.h>\n#include <linux/%1$s.h>\nint nothing;\n".formatted(header.description());
        List<String> options = List.of("-Wall", "-Wextra", "-pedantic", width, "-c", "-fno-diagnostics-show-caret");
        Gcc gcc = new Gcc(Optional.of(folder), folder);
        List<String> complaints = gcc.compile(language, program, options, folder.resolve("object")).stream()
                .filter(line -> !line.startsWith("In file included from"))
                .filter(line -> language == Language.C || !line.contains("ISO C++ forbids flexible array member"))
                .toList();
        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest
    @MethodSource("headers")
    void itHasTheNamesOfTheKernelsHeaderThatAreNotLeftOut(KernelHeader header) throws IOException, UnreadableException {
        List<String> omitted = header.described().omissions().stream().map(Omission::names).flatMap(List::stream).toList();
        List<String> meant = HeaderNames.without(new TreeSet<>(header.kept("names")), omitted);
        assertEquals(lines(meant), lines(List.copyOf(HeaderNames.in(Files.readString(header.generate(folder))))));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
