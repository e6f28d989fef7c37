package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;

/// What one declaration speaks of.
final class Spoken {
    private Spoken() {}

    static List<Occurrence> in(Navigator navigator, Standing standing) {
        return navigator.occurrences(standing.id());
    }

    /// What a word of the declaration gives its name to.
    static Optional<Symbol> declared(Navigator navigator, Standing standing, Word word) {
        return in(navigator, standing).stream()
                .filter(there -> there.declares() && there.mention().word().span().equals(word.span()))
                .flatMap(there -> there.symbol().stream())
                .findFirst();
    }

    /// What a word of the declaration stands for.
    static Optional<Symbol> meant(Navigator navigator, Standing standing, Word word) {
        return in(navigator, standing).stream()
                .filter(there -> there.mention().word().span().equals(word.span()))
                .flatMap(there -> there.symbol().stream())
                .findFirst();
    }

    static boolean within(Span outer, Span inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }
}
