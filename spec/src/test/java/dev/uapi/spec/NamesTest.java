package dev.uapi.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every name in the descriptions leads to what it stands for: what an editor finds is what the analysis found.
final class NamesTest {
    private final Analysis analysis = Descriptions.analyzeAll();
    private final Navigator navigator = analysis.navigator();

    @Test
    void everyNameThatSomethingDeclaresStandsForIt() {
        List<String> lost = occurrences().stream()
                .filter(occurrence -> isDeclaredSomewhere(occurrence.mention().referent()))
                .filter(occurrence -> occurrence.symbol().isEmpty() && !isScalar(occurrence))
                .map(occurrence -> occurrence.place() + " " + occurrence.text())
                .toList();
        assertTrue(lost.stream().allMatch(name -> name.endsWith(" size")), "only the size, which nobody writes, leads nowhere: " + lost);
    }

    @Test
    void whatIsNamedIsDeclaredOnce() {
        Set<Symbol> symbols = occurrences().stream().flatMap(occurrence -> occurrence.symbol().stream()).collect(Collectors.toSet());
        assertTrue(symbols.size() > 1000, "there are many: " + symbols.size());
        assertEquals(List.of(), symbols.stream().filter(symbol -> navigator.declaration(symbol).isEmpty()).toList());
    }

    /// A name that is changed wherever it occurs, and nowhere else, leaves a description that is as right as before.
    @Test
    void namesCanBeChanged() {
        List<Symbol> symbols = occurrences().stream().flatMap(occurrence -> occurrence.symbol().stream()).distinct()
                .sorted(Comparator.comparing(Symbol::toString)).toList();
        for (int i = 0; i < symbols.size(); i += 40) {
            Symbol symbol = symbols.get(i);
            Analysis changed = analysis.with(
                    analysis.files().stream().map(file -> new Source(file.path(), renamed(file, symbol))).toList());
            assertEquals(errors(analysis), errors(changed), symbol.toString());
        }
    }

    private String renamed(Source file, Symbol symbol) {
        StringBuilder text = new StringBuilder(file.text());
        navigator.occurrences(symbol).stream()
                .map(Occurrence::place)
                .filter(place -> place.source().equals(file))
                .sorted(Comparator.comparingInt(place -> -place.start()))
                .forEach(place -> text.replace(place.start(), place.end(), symbol.name() + "_2"));
        return text.toString();
    }

    private static long errors(Analysis analysis) {
        return analysis.diagnostics().stream().filter(diagnostic -> diagnostic.isError()).count();
    }

    private List<Occurrence> occurrences() {
        return analysis.files().stream().flatMap(file -> navigator.occurrences(file.path()).stream()).toList();
    }

    private static boolean isDeclaredSomewhere(Referent referent) {
        return switch (referent) {
            case Referent.Global _, Referent.Imported _, Referent.OwnField _, Referent.FieldOrConstant _, Referent.FieldOf _ -> true;
            case Referent.Argument _, Referent.Parameter _, Referent.Cause _, Referent.Description _, Referent.TypeName _ -> true;
            case Referent.Module _, Referent.Errno _, Referent.Capability _ -> false;
            case Referent.Release _, Referent.Rule _, Referent.Vendor _ -> false;
        };
    }

    private static boolean isScalar(Occurrence occurrence) {
        return occurrence.mention().referent() instanceof Referent.TypeName type && !type.struct();
    }
}
