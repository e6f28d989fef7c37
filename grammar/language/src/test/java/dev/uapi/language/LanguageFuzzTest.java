package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Picture;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.probe.Probes;
import dev.uapi.language.probe.Subject.OfCommand;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes through the whole language, from the lexer to a specification and the probes made of it. In a build: those kept in
/// `LanguageFuzzTestInputs`, which together reach all that a long search has reached, and every sample.
final class LanguageFuzzTest {
    private static final Analysis BEFORE = Samples.analyze(Samples.source("window").text());
    private static final List<Release> RELEASES =
            Stream.of("0.0", "6.2", "6.6.y", "6.12.117", "7.3", "999999.0").map(Release::parse).flatMap(Optional::stream).toList();

    static Stream<byte[]> samples() {
        Stream<String> files = Stream.of("window", "panes", "frames", "glass", "door", "other", "attic", "sizes")
                .map(module -> Samples.source(module).text());
        Stream<String> pages = Arrays.stream(Code.values())
                .filter(code -> !code.isAboutHeader() && !code.isAboutProject())
                .flatMap(code -> Stream.of(RulesTest.sample(code, 0), RulesTest.sample(code, 1)))
                .map(RulesTest::text);
        return Stream.concat(files, pages).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("samples")
    @FuzzTest
    void anyBytesAreAnalysed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        assertEquals(text, DescriptionParser.parse(text).text());
        Analysis analysis = Samples.analyze(text);
        analysis.diagnostics().forEach(LanguageFuzzTest::canBeShown);
        Analysis changed = BEFORE.with(new Source("window.uapi", text));
        assertEquals(analysis.diagnostics(), changed.diagnostics(), "as if it had always been so");
        assertEquals(analysis.specification(), changed.specification());
        analysis.specification().ifPresent(LanguageFuzzTest::canBeUsed);
    }

    private static void canBeShown(Diagnostic diagnostic) {
        assertTrue(diagnostic.place().end() <= diagnostic.place().source().text().length());
        assertTrue(Picture.plain().of(diagnostic).contains(diagnostic.message()));
    }

    private static void canBeUsed(Specification specification) {
        RELEASES.stream().map(specification::asOf).forEach(LanguageFuzzTest::canBeAsked);
        canBeAsked(specification);
    }

    private static void canBeAsked(Specification specification) {
        for (Description description : specification.descriptions()) {
            long commands = Probes.of(description).stream().filter(probe -> probe.subject() instanceof OfCommand).count();
            assertEquals(description.commands().size(), commands);
        }
    }
}
