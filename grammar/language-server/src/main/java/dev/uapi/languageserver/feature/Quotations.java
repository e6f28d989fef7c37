package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.PlacedToken;
import dev.uapi.language.syntax.Token;
import dev.uapi.languageserver.View;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds where documentation quotes a name: `` `IOMMU_IOAS_MAP` `` in a line that begins with `///`.
///
/// A name in a declaration's documentation is what the declaration itself calls so, and else what its description does.
final class Quotations {
    private final View view;
    private final Symbol symbol;
    private final String quoted;

    private Quotations(View view, Symbol symbol) {
        this.view = view;
        this.symbol = symbol;
        this.quoted = "`" + symbol.name() + "`";
    }

    /// The names themselves, without their quotes.
    static Stream<Place> of(View view, Symbol symbol) {
        Quotations quotations = new Quotations(view, symbol);
        return view.navigator().paths().stream()
                .filter(path -> view.source(path).text().contains(quotations.quoted))
                .flatMap(path -> view.navigator().declarations(path).stream())
                .flatMap(quotations::in);
    }

    private Stream<Place> in(Standing standing) {
        if (!standing.syntax().text().contains(quoted) || !isMeant(standing)) {
            return Stream.empty();
        }
        return standing.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.DOCUMENTATION)
                .flatMap(token -> quotedIn(token).mapToObj(start -> place(standing, start)));
    }

    private IntStream quotedIn(PlacedToken token) {
        String text = token.text();
        return IntStream.iterate(text.indexOf(quoted), at -> at >= 0, at -> text.indexOf(quoted, at + quoted.length()))
                .map(at -> token.start() + at + 1);
    }

    private Place place(Standing standing, int start) {
        return new Place(standing.source(), start, start + symbol.name().length());
    }

    private boolean isMeant(Standing standing) {
        Optional<Symbol> own = Spoken.in(view.navigator(), standing).stream()
                .filter(there -> there.text().equals(symbol.name()) && isOwn(there.mention()))
                .flatMap(there -> there.symbol().stream())
                .findFirst();
        return own.or(() -> shared(standing)).filter(symbol::equals).isPresent();
    }

    /// Nobody else speaks of it without saying whose it is.
    private static boolean isOwn(Mention mention) {
        return switch (mention.referent()) {
            case Referent.OwnField _, Referent.Parameter _ -> true;
            case Referent.Cause(var command) -> command.isEmpty();
            case Referent.Global _, Referent.Imported _, Referent.FieldOrConstant _, Referent.FieldOf _, Referent.Argument _,
                Referent.Description _, Referent.Module _, Referent.TypeName _, Referent.Errno _, Referent.Capability _,
                Referent.Release _, Referent.Rule _, Referent.Vendor _ -> false;
        };
    }

    private Optional<Symbol> shared(Standing standing) {
        return Arrays.stream(Namespace.values())
                .flatMap(namespace -> view.navigator().symbol(standing.description(), namespace, symbol.name()).stream())
                .findFirst();
    }
}
