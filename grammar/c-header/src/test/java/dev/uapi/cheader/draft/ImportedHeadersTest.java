package dev.uapi.cheader.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.cheader.Headers;
import dev.uapi.cheader.Headers.Header;
import dev.uapi.cheader.drift.HeaderDrift;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.diagnostic.ProseProblem;
import dev.uapi.language.model.Description;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Imports real headers: the drafts have no errors, ask what they do not know, and say what the headers say.
final class ImportedHeadersTest {
    private static final String QUESTION = "UAPI0602";

    static Stream<Header> headers() {
        return Headers.all();
    }

    /// And the words of the header's author, with the slips that are in them.
    @ParameterizedTest
    @MethodSource("headers")
    void theDraftHasNothingButQuestions(Header header) {
        List<String> findings = analysis(header).diagnostics().stream()
                .filter(finding -> !finding.code().toString().equals(QUESTION) && !(finding.problem() instanceof ProseProblem))
                .map(Diagnostic::toString)
                .toList();
        assertEquals("", String.join("\n", findings));
    }

    @Test
    void aSlipInTheKernelsOwnCommentsIsFound() {
        List<String> named = analysis(new Header("iommufd", Optional.of("7.3.4"))).diagnostics().stream()
                .map(Diagnostic::problem)
                .flatMap(problem -> problem instanceof ProseProblem.NothingCalledSo slip ? Stream.of(slip.name()) : Stream.empty())
                .toList();
        assertEquals(List.of("IOMMU_DESTORY"), named);
    }

    @ParameterizedTest
    @MethodSource("headers")
    void theDraftSaysWhatTheHeaderSays(Header header) {
        Analysis analysis = analysis(header);
        Description description = analysis.specification().orElseThrow().descriptions().getFirst();
        Places places = analysis.places(description.name());
        List<String> differences = HeaderDrift.between(description, description, places, header.read()).stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::toString)
                .toList();
        assertEquals("", String.join("\n", differences));
    }

    private static Analysis analysis(Header header) {
        CHeader read = header.read();
        String name = header.name().replaceAll("\\W", "_");
        String text = Draft.of(read, new Draft.Wishes(name, Optional.of("6.1"), "linux/" + header.name() + ".h"));
        return Analysis.of(List.of(new Source(name + ".uapi", text)), Sources.NONE);
    }
}
