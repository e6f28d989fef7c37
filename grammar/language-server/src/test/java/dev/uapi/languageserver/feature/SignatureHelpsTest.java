package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.View;
import java.util.Optional;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureHelpsTest {
    private static final String SET = "LAMP_SET { u32 id, u32 flags, aligned_u64 delay }";
    private static final String ALLOC = "LAMP_ALLOC { u32 flags, u32 colour }";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{ id =; u32 id", "{ id = lamp,; u32 flags", "{ id = lamp, flags; u32 flags", "{ id = lamp, flags = LAMP_BLINKING; u32 flags"
    })
    void anAttemptShowsWhatIsGivenNow(String behind, String active) {
        SignatureHelp help = help(Marked.behind("lamps.uapi", "try  LAMP_SET " + behind)).orElseThrow();
        assertEquals(SET, help.getSignatures().getFirst().getLabel());
        assertEquals(active, active(help));
    }

    @Test
    void anExampleIsOneOfItsOwnCommand() {
        SignatureHelp help = help(Marked.behind("lamps.uapi", "example { flags = LAMP_BRIGHT,")).orElseThrow();
        assertEquals(ALLOC, help.getSignatures().getFirst().getLabel());
        assertEquals("u32 colour", active(help));
    }

    @Test
    void anAnswerIsWhatComesOut() {
        SignatureHelp help = help(Marked.behind("lamps.uapi", "gives {")).orElseThrow();
        assertEquals("LAMP_ALLOC { u32 out_id }", help.getSignatures().getFirst().getLabel());
    }

    @Test
    void whatIsMissingBehindItDoesNotMatter() {
        String whole = Marked.resource("lamps.uapi");
        String half = whole.substring(0, whole.indexOf("LAMP_SET { id = lamp") + "LAMP_SET { id = lamp".length());
        SignatureHelp help = help(Marked.of(half + ", <|>\n\n/// Another.\nobject OTHER;\n")).orElseThrow();
        assertEquals(SET, help.getSignatures().getFirst().getLabel());
        assertEquals("u32 flags", active(help));
    }

    @Test
    void whatAFieldMeansIsToldWithIt() {
        SignatureHelp help = help(Marked.behind("lamps.uapi", "try  LAMP_SET {")).orElseThrow();
        ParameterInformation id = help.getSignatures().getFirst().getParameters().getFirst();
        assertEquals("The lamp.\n\nthe id of `LAMP`", id.getDocumentation().getRight().getValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"struct lamp_alloc) {", "flags lamp_flags {", "known  through", "EOPNOTSUPP absent \"a kernel"})
    void elsewhereNothingIsGiven(String behind) {
        assertEquals(Optional.empty(), help(Marked.behind("lamps.uapi", behind)));
    }

    @Test
    void noPlaceOfTheSpecificationStopsIt() {
        View view = WholeSpec.view();
        assertTrue(WholeSpec.namesAnswered(view, (path, offset) -> SignatureHelps.at(view, path, offset).isPresent()) > 100);
    }

    private static Optional<SignatureHelp> help(Marked at) {
        return SignatureHelps.at(at.view(), at.path(), at.offset());
    }

    private static String active(SignatureHelp help) {
        SignatureInformation signature = help.getSignatures().getFirst();
        Tuple.Two<Integer, Integer> label = signature.getParameters().get(help.getActiveParameter()).getLabel().getRight();
        return signature.getLabel().substring(label.getFirst(), label.getSecond());
    }
}
