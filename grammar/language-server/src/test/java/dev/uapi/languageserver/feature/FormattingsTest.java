package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.Source;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.View;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

final class FormattingsTest {
    private static final Marked LAMPS = Marked.behind("lamps.uapi", "out_id makes LAMP;");
    private static final String STYLED = applied(LAMPS.view(), LAMPS.source(), Formattings.whole(LAMPS.view(), LAMPS.path()));

    @Test
    void aSpoiltFileIsPutRight() {
        Marked spoilt = Marked.of(STYLED.replace("    ", "\t  "));
        assertEquals(STYLED, applied(spoilt.view(), spoilt.source(), Formattings.whole(spoilt.view(), spoilt.path())));
    }

    @Test
    void whatIsInTheStyleStaysAsItIs() {
        Marked styled = Marked.of(STYLED);
        assertEquals(List.of(), Formattings.whole(styled.view(), styled.path()));
    }

    @Test
    void onlyTheLinesOfTheRangeAreTouched() {
        String spoilt = STYLED.replace("    since  6.2;", "  since 6.2;").replace("    LAMP_RED", "  LAMP_RED");
        Marked file = Marked.of(spoilt);
        int line = spoilt.indexOf("  LAMP_RED");
        String formatted = applied(file.view(), file.source(), Formattings.in(file.view(), file.path(), line, line + 5));
        assertEquals(STYLED.replace("    since  6.2;", "  since 6.2;"), formatted);
    }

    @Test
    void theStatementThatASemicolonEndsIsPutRight() {
        Marked typed = Marked.of(STYLED.replaceFirst(" {4}LAMP_RED += 1;", " LAMP_RED=1;<|>"));
        String formatted = applied(typed.view(), typed.source(), Formattings.typed(typed.view(), typed.path(), typed.offset(), ";"));
        assertEquals(STYLED, formatted);
    }

    @Test
    void aFileThatIsNotThereHasNothingToFormat() {
        assertEquals(List.of(), Formattings.whole(LAMPS.view(), "/nowhere.uapi"));
        assertEquals(List.of(), Formattings.typed(LAMPS.view(), "/nowhere.uapi", 0, ";"));
    }

    private static String applied(View view, Source source, List<TextEdit> edits) {
        StringBuilder text = new StringBuilder(source.text());
        edits.stream()
                .sorted(Comparator.comparingInt((TextEdit edit) -> -view.positions().offset(source, edit.getRange().getStart())))
                .forEach(edit -> text.replace(
                        view.positions().offset(source, edit.getRange().getStart()),
                        view.positions().offset(source, edit.getRange().getEnd()),
                        edit.getNewText()));
        return text.toString();
    }
}
