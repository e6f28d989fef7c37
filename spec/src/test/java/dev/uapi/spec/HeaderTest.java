package dev.uapi.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import dev.uapi.testing.Figures;
import dev.uapi.testing.Gcc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the descriptions, as of a release, against what gcc makes of the headers of that release.
///
/// The figures that gcc gave, and the names that the headers define, are kept as data, so that a machine without those headers
/// still holds the descriptions to them. Where the environment variable `UAPI_KERNELS` names a folder with headers, they are
/// asked again.
final class HeaderTest {
    private static final Path DATA = Path.of("src/test/resources/dev/uapi/spec");

    @TempDir
    private Path folder;

    /// A header of a release.
    ///
    /// @param description the one that describes it
    record Header(String description, String release) {
        Description described() {
            return Descriptions.asOf(description, Release.parse(release).orElseThrow());
        }

        Path data(String ending) {
            return DATA.resolve(description + "-" + release + "." + ending);
        }

        @Override
        public String toString() {
            return description + " " + release;
        }
    }

    /// A header as compiled for one width.
    record Compiled(Header header, Architecture architecture, String option) {
        Path figures() {
            return header.data("figures" + option);
        }

        @Override
        public String toString() {
            return header + " " + option;
        }
    }

    static Stream<Header> headers() {
        return Stream.of("iommufd", "vfio").flatMap(name -> Stream.of("6.12.117", "7.3.4").map(release -> new Header(name, release)));
    }

    static Stream<Compiled> compiled() {
        return headers().flatMap(header ->
                Stream.of(new Compiled(header, Architecture.X86_64, "-m64"), new Compiled(header, Architecture.I386, "-m32")));
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void theDescriptionHasTheFiguresOfTheHeader(Compiled compiled) throws IOException {
        Description described = compiled.header().described();
        assertEquals(Files.readString(compiled.figures()), lines(Figures.of(described, compiled.architecture())));
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void gccFindsTheSameFiguresInTheHeader(Compiled compiled) throws IOException, InterruptedException {
        Gcc gcc = new Gcc(Optional.of(headers(compiled.header())), folder);
        List<String> figures = gcc.run(Figures.program(compiled.header().described()), compiled.option()).stream().sorted().toList();
        bless(compiled.figures(), lines(figures));
        assertEquals(lines(figures), Files.readString(compiled.figures()));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void everyNameOfTheHeaderIsDescribedOrLeftOutWithAReason(Header header) throws IOException {
        SortedSet<String> defined = new TreeSet<>(Files.readAllLines(header.data("names")));
        SortedSet<String> described = DescribedNames.of(header.described());
        List<String> omitted = DescribedNames.omitted(header.described());
        SortedSet<String> missing = new TreeSet<>(HeaderNames.without(defined, omitted));
        missing.removeAll(described);
        assertEquals("", lines(List.copyOf(missing)), "neither described nor omitted");
        SortedSet<String> invented = new TreeSet<>(described);
        invented.removeAll(defined);
        assertEquals("", lines(List.copyOf(invented)), "described, and not in the header");
        List<String> both = new ArrayList<>(described);
        both.removeAll(HeaderNames.without(described, omitted));
        assertEquals(List.of(), both, "described and omitted");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void theHeaderStillDefinesTheseNames(Header header) throws IOException {
        String text = Files.readString(headers(header).resolve("linux").resolve(header.description() + ".h"));
        String names = lines(List.copyOf(HeaderNames.in(text)));
        bless(header.data("names"), names);
        assertEquals(names, Files.readString(header.data("names")));
    }

    /// A pattern that covers nothing in any release would only look as if something was known.
    @ParameterizedTest
    @MethodSource("newest")
    void nothingIsOmittedInVain(Header header) throws IOException {
        List<String> all = Stream.concat(
                        Files.readAllLines(header.data("names")).stream(),
                        Files.readAllLines(new Header(header.description(), "6.12.117").data("names")).stream())
                .toList();
        List<String> idle = DescribedNames.omitted(header.described()).stream()
                .filter(pattern -> all.stream().noneMatch(HeaderNames.covers(pattern)))
                .toList();
        assertEquals(List.of(), idle);
    }

    static Stream<Header> newest() {
        return headers().filter(header -> header.release().equals("7.3.4"));
    }

    private static Path headers(Header header) {
        Optional<String> kernels = Optional.ofNullable(System.getenv("UAPI_KERNELS"));
        assumeTrue(kernels.isPresent(), "UAPI_KERNELS names no folder with kernel headers");
        return Path.of(kernels.get(), "headers", header.release());
    }

    private static void bless(Path file, String text) throws IOException {
        if (Boolean.getBoolean("bless")) {
            Files.writeString(file, text);
        }
    }

    private static String lines(List<String> lines) {
        return lines.stream().sorted(Comparator.naturalOrder()).map(line -> line + "\n").reduce("", String::concat);
    }
}
