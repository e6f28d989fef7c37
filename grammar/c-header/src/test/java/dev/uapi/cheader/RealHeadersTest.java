package dev.uapi.cheader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.cheader.Headers.Header;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.Unread;
import dev.uapi.language.model.Architecture;
import dev.uapi.testing.Gcc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds what the reader says of real headers against what gcc makes of them. Headers that a machine does not have are skipped.
final class RealHeadersTest {
    private static final Pattern MARKER = Pattern.compile("# \\d+ \"([^\"]*)\".*");
    private static final Pattern DEFINE = Pattern.compile("#define (\\w+)");
    private static final Pattern UNDEF = Pattern.compile("#undef (\\w+)");

    @TempDir
    private Path folder;

    /// A header as compiled for one width.
    record Compiled(Header header, Architecture machine, String option) {
        @Override
        public String toString() {
            return header + " " + option;
        }
    }

    static Stream<Compiled> compiled() {
        return Headers.all().flatMap(header ->
                Stream.of(new Compiled(header, Architecture.X86_64, "-m64"), new Compiled(header, Architecture.I386, "-m32")));
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void gccFindsTheSameFigures(Compiled compiled) throws IOException, InterruptedException {
        CHeader header = compiled.header().read();
        List<String> figures = Figures.of(header, compiled.machine());
        assertFalse(figures.isEmpty());
        String program = Figures.program(header, compiled.machine(), "linux/" + compiled.header().name() + ".h");
        List<String> compiler = new Gcc(compiled.header().include(), folder).run(program, compiled.option());
        assertEquals(String.join("\n", compiler), String.join("\n", figures));
    }

    static Stream<Header> all() {
        return Headers.all();
    }

    /// What gcc does not compile is not there, and what it does is, unless the reader says that it could not tell.
    @ParameterizedTest
    @MethodSource("all")
    void gccFindsTheSameMacros(Header header) throws IOException, InterruptedException {
        CHeader read = header.read();
        SortedSet<String> told = new TreeSet<>(read.macros().stream().map(CMacro::name).toList());
        SortedSet<String> found = defined(header);
        SortedSet<String> missed = new TreeSet<>(found);
        missed.removeAll(told);
        missed.removeAll(read.unread().stream().map(Unread::what).toList());
        assertTrue(missed.size() == 1, () -> missed + ": only the one that keeps a header from being read twice is no macro of it");
        told.removeAll(found);
        assertEquals(Set.of(), told, "told, and not there");
    }

    /// What gcc defines in the lines of this very file.
    private SortedSet<String> defined(Header header) throws IOException, InterruptedException {
        String file = header.file().toString();
        SortedSet<String> names = new TreeSet<>();
        boolean inside = false;
        for (String line : new Gcc(header.include(), folder).preprocess("#include <linux/" + header.name() + ".h>\n")) {
            Matcher marker = MARKER.matcher(line);
            Matcher directive = DEFINE.matcher(line);
            Matcher removal = UNDEF.matcher(line);
            if (marker.matches()) {
                inside = marker.group(1).equals(file);
            } else if (inside && directive.lookingAt()) {
                names.add(directive.group(1));
            } else if (inside && removal.lookingAt()) {
                names.remove(removal.group(1));
            }
        }
        return names;
    }

    static Stream<Header> released() {
        return Headers.ofReleases();
    }

    @ParameterizedTest
    @MethodSource("released")
    void nothingOfTheseIsUnread(Header header) {
        assertEquals(List.of(), header.read().unread().stream().map(Unread::toString).toList());
    }
}
