package dev.uapi.languageserver.feature;

import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;

/// Finds wherever something is spoken of.
public final class References {
    private References() {}

    /// @param offset             in UTF-16 units from the beginning of the text
    /// @param includeDeclaration whether the place where the name is given counts
    public static List<Location> at(View view, String path, int offset, boolean includeDeclaration) {
        return view.navigator().at(path, offset).stream()
                .flatMap(there -> same(view, there))
                .filter(there -> includeDeclaration || !there.declares())
                .map(there -> view.positions().location(there.place()))
                .toList();
    }

    /// Wherever the same is named. A name that nobody declares, such as that of an errno, is the same wherever it stands for such a thing.
    static Stream<Occurrence> same(View view, Occurrence one) {
        return one.symbol().isPresent()
                ? view.navigator().occurrences(one.symbol().get()).stream()
                : foreign(one.mention().referent())
                        ? view.navigator().paths().stream().flatMap(path -> view.navigator().occurrences(path).stream())
                                .filter(other -> other.text().equals(one.text()))
                                .filter(other -> other.mention().referent().equals(one.mention().referent()))
                        : Stream.of(one);
    }

    private static boolean foreign(Referent referent) {
        return switch (referent) {
            case Referent.Errno _, Referent.Capability _, Referent.Release _, Referent.Rule _, Referent.Vendor _, Referent.Module _ -> true;
            case Referent.Global _, Referent.Imported _, Referent.OwnField _, Referent.FieldOrConstant _, Referent.FieldOf _,
                Referent.Argument _, Referent.Parameter _, Referent.Cause _, Referent.Description _ -> false;
            case Referent.TypeName(var struct) -> !struct;
        };
    }
}
