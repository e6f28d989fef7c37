package dev.uapi.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.Generator;
import dev.uapi.generator.Options;
import dev.uapi.generator.Target;
import dev.uapi.generator.markup.Block;
import dev.uapi.generator.markup.MarkdownReader;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import dev.uapi.testing.Gcc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs in the documentation of `spec` are what readers copy first: each in C is compiled against the header that the
/// description makes, each in Java is run, on the simulator where it opens the device.
final class ExamplesTest {
    private static final Path SPEC = Path.of("..", "..", "spec", "src", "main", "uapi");
    private static final String OPENING = "Iommufd.open()";
    private static final String SIMULATED = "Iommufd.over(dev.uapi.simulator.Simulator.open(dev.uapi.runtime.simulation.Kernel.DEFAULT))";

    private static List<Block.Listing> listings;
    private static Specification specification;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(SPEC)) {
            for (Path file : files.sorted().toList()) {
                sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
            }
        }
        specification = Analysis.of(sources, Sources.NONE).specification().orElseThrow();
        listings = specification.descriptions().stream().flatMap(ExamplesTest::documented).flatMap(ExamplesTest::listings).toList();
    }

    @Test
    void everyProgramInCCompiles() throws GenerationException, IOException, InterruptedException {
        Path headers = folder.resolve("headers");
        Generator.generate(specification, Target.C_HEADER, Options.DEFAULT).writeTo(headers);
        List<String> programs = in("c");
        assertTrue(programs.stream().anyMatch(program -> program.contains("IOMMU_IOAS_MAP")), "there is no first path in C");
        for (String program : programs) {
            List<String> options = List.of("-Wall", "-Wextra", "-Werror");
            new Gcc(Optional.of(headers), folder).compile(Gcc.Language.C, program, options, folder.resolve("program"));
        }
    }

    @Test
    void everyProgramInJavaRuns() throws IOException, InterruptedException {
        List<String> programs = in("java");
        assertTrue(programs.stream().anyMatch(program -> program.contains(OPENING)), "there is no first path in Java");
        for (String program : programs) {
            Path source = Files.writeString(folder.resolve("Program.java"), program.replace(OPENING, SIMULATED));
            Process java = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "--class-path", System.getProperty("java.class.path"), source.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, java.waitFor(), said);
        }
    }

    private static List<String> in(String language) {
        return listings.stream().filter(listing -> listing.language().equals(language)).map(Block.Listing::text).toList();
    }

    private static Stream<Documentation> documented(Description of) {
        return Stream.of(
                        Stream.of(of.documentation()),
                        of.devices().stream().map(Device::documentation),
                        of.objects().stream().map(ObjectType::documentation),
                        of.commands().stream().map(Command::documentation),
                        of.structs().stream().map(Struct::documentation),
                        of.extensions().stream().map(Extension::documentation))
                .flatMap(all -> all);
    }

    private static Stream<Block.Listing> listings(Documentation documentation) {
        return new MarkdownReader(_ -> Optional.empty()).passage(documentation.markdown()).blocks().stream()
                .filter(Block.Listing.class::isInstance)
                .map(Block.Listing.class::cast);
    }
}
