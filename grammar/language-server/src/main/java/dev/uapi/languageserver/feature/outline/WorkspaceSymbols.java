package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.languageserver.View;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.SymbolTag;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// Finds names in all files, those of imported descriptions included.
public final class WorkspaceSymbols {
    /// More than anybody reads. Whoever types on gets others.
    static final int MOST = 500;

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::likeness)
            .thenComparing(Found::inside)
            .thenComparingInt(found -> found.entry().name().length())
            .thenComparing(found -> found.entry().name())
            .thenComparing(found -> found.standing().id().path())
            .thenComparingInt(found -> found.entry().word().start());

    private WorkspaceSymbols() {}

    /// @param typed letters of the name, in its order; none: any name will do
    /// @return at most 500, those first that fit best, and of those that fit alike the short ones; fields and causes last
    public static List<WorkspaceSymbol> find(View view, String typed) {
        return view.navigator().paths().stream()
                .flatMap(path -> view.navigator().declarations(path).stream())
                .flatMap(standing -> Outline.of(view, standing).stream().flatMap(entry -> found(standing, entry, typed.strip())))
                .sorted(BEST_FIRST)
                .limit(MOST)
                .map(found -> found.symbol(view))
                .toList();
    }

    private static Stream<Found> found(Standing standing, Entry declaration, String typed) {
        Stream<Found> inside = declaration.parts().stream()
                .flatMap(part -> Stream.concat(Stream.of(part), part.parts().stream()))
                .flatMap(part -> Found.of(standing, part, declaration.name(), typed));
        return Stream.concat(Found.of(standing, declaration, "", typed), inside);
    }

    /// @param container what it stands in; empty: nothing
    private record Found(Standing standing, Entry entry, String container, Likeness likeness) {
        static Stream<Found> of(Standing standing, Entry entry, String container, String typed) {
            return entry.own() && hasNameOfItsOwn(entry.kind())
                    ? Likeness.of(typed, entry.name()).map(likeness -> new Found(standing, entry, container, likeness)).stream()
                    : Stream.empty();
        }

        private static boolean hasNameOfItsOwn(Kind kind) {
            return kind != Kind.OPERATION && kind != Kind.PARAMETER;
        }

        boolean inside() {
            return entry.kind() == Kind.FIELD || entry.kind() == Kind.CAUSE || entry.kind() == Kind.UNION;
        }

        WorkspaceSymbol symbol(View view) {
            Place place = new Place(standing.source(), entry.word().start(), entry.word().end());
            WorkspaceSymbol symbol = new WorkspaceSymbol(
                    entry.name(), SymbolKinds.of(entry.kind()), Either.forLeft(view.positions().location(place)));
            if (!container.isEmpty()) {
                symbol.setContainerName(container);
            }
            if (entry.outdated()) {
                symbol.setTags(List.of(SymbolTag.Deprecated));
            }
            return symbol;
        }
    }
}
