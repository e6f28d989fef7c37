package dev.uapi.languageserver.feature.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.WholeSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

final class DocumentSymbolsTest {
    private static String shown(List<DocumentSymbol> symbols, String indent) {
        return symbols.stream()
                .map(symbol -> indent + shown(symbol) + "\n" + shown(parts(symbol), indent + "    "))
                .collect(Collectors.joining());
    }

    private static List<DocumentSymbol> parts(DocumentSymbol symbol) {
        return Optional.ofNullable(symbol.getChildren()).orElse(List.of());
    }

    private static String shown(DocumentSymbol symbol) {
        String tags = symbol.getTags() == null ? "" : " " + symbol.getTags();
        return symbol.getName() + " (" + symbol.getDetail() + ") " + symbol.getKind() + tags + " " + shown(symbol.getRange()) + " name "
                + shown(symbol.getSelectionRange());
    }

    private static String shown(Range range) {
        return shown(range.getStart()) + "-" + shown(range.getEnd());
    }

    private static String shown(Position position) {
        return (position.getLine() + 1) + ":" + (position.getCharacter() + 1);
    }

    private static String names(Marked text) {
        return names(DocumentSymbols.in(text.view(), text.path()));
    }

    private static String names(List<DocumentSymbol> symbols) {
        return symbols.stream()
                .map(symbol -> symbol.getName() + (symbol.getChildren() == null ? "" : " [" + names(symbol.getChildren()) + "]"))
                .collect(Collectors.joining(", "));
    }

    /// Whether everything is where the protocol wants it: what stands in something else is inside of it, and so is its name.
    private static boolean isSound(DocumentSymbol symbol) {
        return !symbol.getName().isBlank()
                && contains(symbol.getRange(), symbol.getSelectionRange())
                && parts(symbol).stream().allMatch(part -> contains(symbol.getRange(), part.getRange()) && isSound(part));
    }

    private static boolean contains(Range outer, Range inner) {
        return !before(inner.getStart(), outer.getStart())
                && !before(outer.getEnd(), inner.getEnd())
                && !before(inner.getEnd(), inner.getStart());
    }

    private static boolean before(Position one, Position other) {
        return one.getLine() < other.getLine() || (one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter());
    }

    @Test
    void everythingWithANameIsThere() {
        Marked window = Marked.of(Marked.resource("window.uapi"));
        String shown = shown(DocumentSymbols.in(window.view(), window.path()), "");
        assertEquals(Marked.golden("document-symbols.txt", shown), shown);
    }

    @Test
    void whatNobodyShouldUseIsTagged() {
        Marked text = Marked.of("""
                uapi 1;
                enum hue { HUE_RED = 1 deprecated "use blue"; HUE_BLUE = 2; }
                basic command DIM = 1 no argument { deprecated "use none"; }
                extension GLOW { became SHINE; }
                extension SHINE;
                struct old until 7.0 { in u32 a; }
                """);
        List<String> tagged = shown(DocumentSymbols.in(text.view(), text.path()), "")
                .lines()
                .filter(line -> line.contains("[Deprecated]"))
                .map(line -> line.substring(0, line.indexOf(" (")).strip())
                .toList();
        assertEquals(List.of("HUE_RED", "DIM", "GLOW", "old"), tagged);
    }

    @Test
    void partsOfFieldsAndUnionsAreInsideOfThem() {
        assertEquals(
                "s [arg [a, b], c [low], d, e, f]",
                names(Marked.of("""
                        struct s {
                            union arg { in u32 a; in u32 b; }
                            in u32 c bits 0 to 3 low of hue;
                            union { in u32 d; }
                            since 6.7 { in u32 e; } before { in u32 f; }
                        }
                        """)));
    }

    @Test
    void aHalfWrittenFieldSilencesNothing() {
        assertEquals(
                "pair [one, of], hue [HUE_RED, HUE_B], room [hue]",
                names(Marked.of("""
                        uapi 1;
                        struct pair { in u8 one; in u8 of }
                        enum hue { HUE_RED = 1; HUE_B }
                        struct room { in u32 hue of hue; in""")));
        assertEquals("(no name)", names(Marked.of("struct { in u32 a; }")));
        assertEquals("", names(Marked.of("")));
    }

    @Test
    void placesAreCountedAsTheClientDoes() {
        Marked text = Marked.of("uapi 1;\n/* ä😀 */ enum hue { HUE_RED = 1; }");
        View bytes = new View(text.view().analysis(), Positions.UTF_8, Optional.empty());
        assertEquals(
                "hue (enum) Enum 2:14-2:39 name 2:19-2:22\n    HUE_RED (1) EnumMember 2:25-2:37 name 2:25-2:32\n",
                shown(DocumentSymbols.in(bytes, text.path()), ""));
    }

    @Test
    void whateverHasBeenTypedSoFarIsInOrder() {
        String whole = Marked.resource("window.uapi");
        for (int length = 0; length < whole.length(); length += 11) {
            Marked typed = Marked.of(whole.substring(0, length));
            List<DocumentSymbol> symbols = DocumentSymbols.in(typed.view(), typed.path());
            assertTrue(symbols.stream().allMatch(DocumentSymbolsTest::isSound), typed.text());
        }
    }

    @Test
    void everyDeclarationOfTheSpecificationIsThere() {
        View view = WholeSpec.view();
        for (String path : view.navigator().paths()) {
            List<DocumentSymbol> symbols = DocumentSymbols.in(view, path);
            long declared = view.navigator().syntax(path).orElseThrow().text().lines()
                    .filter(line -> line.matches("(description|device|object|fd|enum|flags|capabilities|((packed|inline) )*struct"
                            + "|((basic|extended) )?(command|extension)) .*"))
                    .count();
            assertEquals(declared, symbols.size(), path);
            assertTrue(symbols.stream().allMatch(DocumentSymbolsTest::isSound), path);
        }
    }
}
