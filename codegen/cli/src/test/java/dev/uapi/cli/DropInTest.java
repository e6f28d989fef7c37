package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.testing.Gcc;
import dev.uapi.testing.Gcc.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Programs that were written for the kernel's headers do not notice that they have got ours.
///
/// What they print is kept, so that a machine without the kernel's headers still holds ours to it. Where `UAPI_KERNELS` names a
/// folder with headers, the very instructions are compared.
final class DropInTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/dev/uapi/cli/dropin").toAbsolutePath();

    @TempDir
    private Path folder;

    static Stream<Arguments> compilations() {
        return Stream.of("map.c", "device.c", "driver.cc").flatMap(program -> Stream.of("6.12.117", "7.3.4")
                .flatMap(release -> Stream.of("-m64", "-m32").map(width -> Arguments.of(program, release, width))));
    }

    @ParameterizedTest
    @MethodSource("compilations")
    void aProgramDoesTheSameWithOurHeaders(String program, String release, String width) throws IOException, InterruptedException {
        List<String> printed = gcc(ours(release)).run(language(program), text(program), options(width));
        Path kept = PROGRAMS.resolve(program + "-" + release + ".txt");
        if (Boolean.getBoolean("bless")) {
            Files.write(kept, gcc(kernels(release)).run(language(program), text(program), options(width)));
        }
        assertEquals(Files.readAllLines(kept), printed);
    }

    @ParameterizedTest
    @MethodSource("compilations")
    void itConsistsOfTheSameInstructions(String program, String release, String width) throws IOException, InterruptedException {
        String theirs = instructions(kernels(release), program, width);
        assertEquals(theirs, instructions(ours(release), program, width));
    }

    private String instructions(Path headers, String program, String width) throws IOException, InterruptedException {
        List<String> options = Stream.concat(options(width).stream(), Stream.of("-S")).toList();
        Path result = folder.resolve("instructions");
        gcc(headers).compile(language(program), text(program), options, result);
        return Files.readString(result);
    }

    private Gcc gcc(Path headers) {
        return new Gcc(Optional.of(headers), folder);
    }

    private Path ours(String release) {
        Path headers = folder.resolve("include");
        KernelHeader.all().filter(header -> header.release().equals(release)).forEach(header -> header.generate(headers));
        return headers;
    }

    private static Path kernels(String release) {
        Optional<String> kernels = Optional.ofNullable(System.getenv("UAPI_KERNELS"));
        assumeTrue(kernels.isPresent(), "UAPI_KERNELS names no folder with kernel headers");
        return Path.of(kernels.get(), "headers", release);
    }

    /// Headers from the kernel's own tree use a macro that not every compiler has.
    private static List<String> options(String width) {
        return List.of(
                width, "-O2", "-fno-exceptions", "-Wall", "-Wextra", "-Werror", "-D__counted_by(m)=", "-I", PROGRAMS.toString());
    }

    private static Language language(String program) {
        return program.endsWith(".cc") ? Language.CPP : Language.C;
    }

    private static String text(String program) throws IOException {
        return Files.readString(PROGRAMS.resolve(program));
    }
}
