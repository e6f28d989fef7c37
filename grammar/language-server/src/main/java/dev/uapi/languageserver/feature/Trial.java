package dev.uapi.languageserver.feature;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Symbol;
import dev.uapi.languageserver.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Gives something another name to see what would come of it: every name must mean what it meant before, and nothing may be wrong that
/// was right.
final class Trial {
    private final View view;
    private final Symbol symbol;
    private final String name;
    private final Map<Symbol, Symbol> become = new HashMap<>();
    private final Map<Symbol, Symbol> been = new HashMap<>();

    /// @param name that it would get
    Trial(View view, Symbol symbol, String name) {
        this.view = view;
        this.symbol = symbol;
        this.name = name;
    }

    /// @param places wherever the name would be changed
    /// @return why that cannot be done
    Optional<String> objection(List<Place> places) {
        Analysis after = view.analysis().with(view.analysis().files().stream().map(source -> changed(source, places)).toList());
        Navigator navigator = after.navigator();
        return misreading(navigator).or(() -> collision(navigator)).or(() -> fault(after));
    }

    private Optional<String> misreading(Navigator after) {
        return view.navigator().paths().stream()
                .filter(path -> errors(after, path) > errors(view.navigator(), path)
                        || after.occurrences(path).size() != view.navigator().occurrences(path).size())
                .findFirst()
                .map(_ -> "`" + name + "` is a word of the language, and would be read as one");
    }

    private static long errors(Navigator navigator, String path) {
        return navigator.syntax(path).stream().mapToLong(syntax -> syntax.errors().size()).sum();
    }

    private Source changed(Source source, List<Place> places) {
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (Place place : places.stream().filter(place -> place.source().path().equals(source.path())).toList()) {
            text.append(source.text(), copied, place.start()).append(name);
            copied = place.end();
        }
        return copied == 0 ? source : new Source(source.path(), text.append(source.text().substring(copied)).toString());
    }

    private Optional<String> collision(Navigator after) {
        return view.navigator().paths().stream()
                .flatMap(path -> collision(view.navigator().occurrences(path), after.occurrences(path)).stream())
                .findFirst();
    }

    private Optional<String> collision(List<Occurrence> before, List<Occurrence> after) {
        return IntStream.range(0, before.size())
                .filter(i -> !isSame(before.get(i).symbol(), after.get(i).symbol()))
                .mapToObj(i -> collision(before.get(i), after.get(i).symbol()))
                .findFirst();
    }

    private boolean isSame(Optional<Symbol> before, Optional<Symbol> after) {
        return (before.isEmpty() || after.isEmpty())
                ? before.isEmpty() && after.isEmpty()
                : become.computeIfAbsent(before.get(), _ -> after.get()).equals(after.get())
                        && been.computeIfAbsent(after.get(), _ -> before.get()).equals(before.get());
    }

    private String collision(Occurrence there, Optional<Symbol> after) {
        Optional<Symbol> other = there.symbol().filter(symbol::equals).isPresent()
                ? after.flatMap(meant -> Optional.ofNullable(been.get(meant))).filter(meant -> !meant.equals(symbol)).or(() -> after)
                : there.symbol();
        Optional<Place> declared = other.flatMap(view.navigator()::declaration).map(Occurrence::place);
        return "`" + name + "` already has a meaning: " + other.map(meant -> meant.kind().label() + ", ").orElse("")
                + spoken(declared.orElse(there.place()));
    }

    /// Without the folder, which the client knows.
    private static String spoken(Place place) {
        return place.source().module() + ".uapi:" + place.line() + ":" + place.column();
    }

    private Optional<String> fault(Analysis after) {
        Set<String> before = new HashSet<>(errors(view.analysis()).map(Trial::key).toList());
        return errors(after).filter(error -> !before.contains(key(error))).findFirst().map(error -> "with the name `" + name + "`, "
                + spoken(error.place()) + " would be wrong: " + error.message());
    }

    private static Stream<Diagnostic> errors(Analysis analysis) {
        return analysis.diagnostics().stream().filter(Diagnostic::isError);
    }

    /// Another name moves nothing to another line.
    private static String key(Diagnostic error) {
        return error.code() + " " + error.place().source().path() + " " + error.place().line();
    }
}
