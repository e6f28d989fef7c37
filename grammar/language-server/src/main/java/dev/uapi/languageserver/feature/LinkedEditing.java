package dev.uapi.languageserver.feature;

import dev.uapi.language.names.Occurrence;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.LinkedEditingRanges;

/// Changes a name, while it is typed, wherever the declaration that gives it speaks of it: a field in conditions and examples, a parameter
/// of an extension in its attempt.
///
/// So it is only where the name is given: at any other place one may want another name. And only while no other declaration speaks of it,
/// for that one would be left behind; such a name is renamed.
public final class LinkedEditing {
    /// What a name may be while it is typed.
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

    private LinkedEditing() {}

    /// @param offset in UTF-16 units from the beginning of the text
    /// @return empty unless there are two places at least
    public static Optional<LinkedEditingRanges> at(View view, String path, int offset) {
        return view.navigator().at(path, offset)
                .filter(Occurrence::declares)
                .map(there -> places(view, there))
                .filter(places -> places.size() > 1)
                .map(places -> new LinkedEditingRanges(
                        places.stream().map(there -> view.positions().range(there.place())).toList(), NAME));
    }

    private static List<Occurrence> places(View view, Occurrence there) {
        List<Occurrence> all = there.symbol().map(view.navigator()::occurrences).orElse(List.of());
        return all.stream().allMatch(other -> other.within().equals(there.within())) ? all : List.of();
    }
}
