package dev.uapi.languageserver.feature;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import dev.uapi.languageserver.View;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/// Gives something another name, wherever it is named: in all files, and where documentation quotes it.
public final class Renames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /// In a condition, the largest number.
    private static final String MAXIMUM = "max";

    private Renames() {}

    /// Whether what is at a position can have another name.
    ///
    /// @param offset in UTF-16 units from the beginning of the text
    public static Wish<PrepareRenameResult> prepare(View view, String path, int offset) {
        return switch (symbol(view, path, offset)) {
            case Wish.Granted(var named) ->
                new Wish.Granted<>(new PrepareRenameResult(view.positions().range(named.place()), named.text()));
            case Wish.Refused(var why) -> new Wish.Refused<>(why);
        };
    }

    /// What gives another name to what is at a position, so that everything means what it meant before.
    ///
    /// @param offset in UTF-16 units from the beginning of the text
    public static Wish<WorkspaceEdit> at(View view, String path, int offset, String name) {
        return switch (symbol(view, path, offset)) {
            case Wish.Granted(var named) -> renamed(view, named.symbol().orElseThrow(), name);
            case Wish.Refused(var why) -> new Wish.Refused<>(why);
        };
    }

    /// A name of something that may be changed.
    private static Wish<Occurrence> symbol(View view, String path, int offset) {
        Optional<Occurrence> named = view.navigator().at(path, offset);
        return named.flatMap(there -> objection(view, there))
                .<Wish<Occurrence>>map(Wish.Refused::new)
                .or(() -> named.map(Wish.Granted::new))
                .orElseGet(() -> new Wish.Refused<>("there is no name here that could be changed"));
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static Wish<WorkspaceEdit> renamed(View view, Symbol symbol, String name) {
        if (!isName(name)) {
            return new Wish.Refused<>("`" + name + "` is no name: letters, digits and `_`, and no digit in front");
        }
        if (symbol.kind() == Kind.FIELD && Stream.of(name, symbol.name()).anyMatch(MAXIMUM::equals)) {
            return new Wish.Refused<>("`max` is the largest number in conditions, unless a field has that name");
        }
        List<Place> places = name.equals(symbol.name()) ? List.of() : places(view, symbol);
        return new Trial(view, symbol, name).objection(places)
                .<Wish<WorkspaceEdit>>map(Wish.Refused::new)
                .orElseGet(() -> new Wish.Granted<>(view.edit(edits(view, places, name))));
    }

    /// Wherever it is named, once each.
    private static List<Place> places(View view, Symbol symbol) {
        return Stream.concat(view.navigator().occurrences(symbol).stream().map(Occurrence::place), Quotations.of(view, symbol))
                .distinct()
                .sorted(Comparator.comparing((Place place) -> place.source().path()).thenComparingInt(Place::start))
                .toList();
    }

    private static SequencedMap<String, List<TextEdit>> edits(View view, List<Place> places, String name) {
        SequencedMap<String, List<TextEdit>> edits = new LinkedHashMap<>();
        places.stream().map(place -> place.source().path()).forEach(path -> edits.computeIfAbsent(path, _ -> places.stream()
                .filter(place -> place.source().path().equals(path))
                .map(place -> new TextEdit(view.positions().range(place), name))
                .toList()));
        return edits;
    }

    private static Optional<String> objection(View view, Occurrence there) {
        return there.symbol().isEmpty()
                ? Optional.of(foreign(there))
                : Stream.concat(view.navigator().declaration(there.symbol().get()).stream(), Stream.of(there))
                        .map(occurrence -> occurrence.place().source().path())
                        .filter(Published::is)
                        .findFirst()
                        .map(path -> "`" + there.text() + "` stands in " + path + ", which was published and cannot be changed");
    }

    private static String foreign(Occurrence there) {
        String name = "`" + there.text() + "` ";
        return name + switch (there.mention().referent()) {
            case Referent.Errno _ -> "is the kernel's name for an error";
            case Referent.Capability _ -> "is the kernel's name for a capability";
            case Referent.Release _ -> "is a release of the kernel";
            case Referent.Rule _ -> "is the code of a rule";
            case Referent.Vendor _ -> "is whose hardware it is for; nothing declares it";
            case Referent.Module _ -> "is the name of a file: rename the file, and the imports follow";
            case Referent.TypeName(var struct) when !struct -> "is a type of the language";
            case Referent.TypeName _, Referent.Global _, Referent.Imported _, Referent.OwnField _, Referent.FieldOrConstant _,
                Referent.FieldOf _, Referent.Argument _, Referent.Parameter _, Referent.Cause _, Referent.Description _ ->
                "is declared nowhere";
        };
    }
}
