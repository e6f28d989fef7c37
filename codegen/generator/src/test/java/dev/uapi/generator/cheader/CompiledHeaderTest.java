package dev.uapi.generator.cheader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.Texts;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.testing.Figures;
import dev.uapi.testing.Gcc;
import dev.uapi.testing.Gcc.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What compilers make of headers: everything that a description may have, and texts that try to get out of their comments.
final class CompiledHeaderTest {
    private static final List<String> STRICT = List.of("-Wall", "-Wextra", "-pedantic", "-Wtrigraphs", "-trigraphs");

    @TempDir
    private Path folder;

    static Stream<Arguments> compilations() {
        return Stream.of("reference/lamp.uapi", "window/window.uapi", "cheader/attic.uapi", "cheader/hostile.uapi")
                .flatMap(file -> Stream.of(Architecture.X86_64, Architecture.I386)
                        .flatMap(machine -> Stream.of(Language.values()).map(language -> Arguments.of(file, machine, language))));
    }

    @ParameterizedTest
    @MethodSource("compilations")
    void theHeaderHasTheFiguresOfTheDescription(String file, Architecture machine, Language language)
            throws GenerationException, IOException, InterruptedException {
        check(Texts.specification(Texts.resource(file)), machine, language);
    }

    @ParameterizedTest
    @MethodSource("compilations")
    void soItHasInTheReleaseThatItBeganWith(String file, Architecture machine, Language language)
            throws GenerationException, IOException, InterruptedException {
        Specification newest = Texts.specification(Texts.resource(file));
        Release first = newest.descriptions().getFirst().since();
        check(newest.asOf(first), machine, language);
    }

    @Test
    void noTextGetsOutOfItsComment() throws GenerationException, IOException, InterruptedException {
        Specification sneaky = Texts.specification(Texts.resource("cheader/hostile.uapi"));
        CHeaderTarget.render(sneaky).writeTo(folder);
        Gcc gcc = new Gcc(Optional.of(folder), folder);
        Path preprocessed = folder.resolve("preprocessed");
        gcc.compile(Language.C, "#include <linux/sneaky.h>\n", List.of("-E", "-trigraphs"), preprocessed);
        String code = Files.readString(preprocessed);
        assertTrue(code.contains("SNEAKY_ONE") && !code.contains("injected"), code);
        assertFalse(code.contains("passwd"), code);
    }

    /// What kernel-doc would take for a member that the structure does not have.
    @Test
    void noTextIsTakenForAMember() {
        String header = CHeaderTarget.render(Texts.specification(Texts.resource("cheader/hostile.uapi"))).files().toString();
        List<String> members = header.lines()
                .filter(line -> line.matches(" \\*\\s*@\\w+:.*"))
                .map(line -> line.replaceAll(":.*", ""))
                .toList();
        assertEquals(List.of(" * @SNEAKY_ONE", " * @flags", " * @more"), members);
    }

    private void check(Specification specification, Architecture machine, Language language)
            throws GenerationException, IOException, InterruptedException {
        CHeaderTarget.render(specification).writeTo(folder);
        Description description = specification.descriptions().getFirst();
        Gcc gcc = new Gcc(Optional.of(folder), folder);
        String width = machine == Architecture.I386 ? "-m32" : "-m64";
        String include = "#include <" + Headers.path(description) + ">\n";
        assertEquals(List.of(), complaints(gcc, language, include + include, width));
        List<String> printed = gcc.run(language, Figures.program(description), List.of(width));
        assertEquals(Figures.of(description, machine), printed.stream().sorted().toList());
        assertTrue(printed.size() > 5, "there is something to compare");
    }

    /// All that a compiler says of a header that stands alone, but that C++ has no flexible arrays.
    private List<String> complaints(Gcc gcc, Language language, String include, String width)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(STRICT);
        options.addAll(List.of(width, "-c", "-fno-diagnostics-show-caret"));
        return gcc.compile(language, include + "int nothing;\n", options, folder.resolve("object")).stream()
                .filter(line -> !line.contains("ISO C++ forbids flexible array member") && !line.startsWith("In file included from"))
                .toList();
    }
}
