package dev.uapi.languageserver.feature;

import dev.uapi.language.Source;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.model.Struct;
import dev.uapi.language.names.Occurrence;
import dev.uapi.languageserver.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// Shows behind each field of a structure where it is and how long, on 64-bit machines, holes in front of it included, and behind the
/// structure its size.
public final class InlayHints {
    private InlayHints() {}

    /// @param start in UTF-16 units from the beginning of the text
    /// @param end   the first position that is not asked for
    public static List<InlayHint> in(View view, String path, int start, int end) {
        Source source = view.source(path);
        return view.navigator().declarations(path).stream()
                .filter(standing -> standing.start() < end && standing.end() > start)
                .flatMap(standing -> hints(view, standing))
                .filter(hint -> hint.offset() >= start && hint.offset() <= end)
                .map(hint -> hint.shown(view.positions().position(source, hint.offset())))
                .toList();
    }

    private static Stream<Hint> hints(View view, Standing standing) {
        List<Occurrence> declared = Fields.names(view.navigator(), standing);
        // a command may take the structure of another: its fields do not stand here
        return declared.isEmpty()
                ? Stream.empty()
                : Fields.struct(view.navigator().meaning(standing.id())).stream()
                        .flatMap(struct -> new OfStruct(struct, Placement.of(struct)).hints(standing, declared));
    }

    private record Hint(int offset, String label) {
        InlayHint shown(Position position) {
            InlayHint hint = new InlayHint(position, Either.forLeft(label));
            hint.setKind(InlayHintKind.Type);
            hint.setPaddingLeft(true);
            return hint;
        }
    }

    private record OfStruct(Struct struct, List<Placement> places) {
        Stream<Hint> hints(Standing standing, List<Occurrence> declared) {
            Map<String, String> labels = labels();
            Stream<Hint> fields = declared.stream().flatMap(there ->
                    Stream.ofNullable(labels.get(there.text())).map(label -> new Hint(there.place().end(), label)));
            return Stream.concat(fields, closing(standing).map(at -> new Hint(at, size())).stream());
        }

        /// By the names of the fields.
        private Map<String, String> labels() {
            Map<String, String> labels = new HashMap<>();
            Optional<Placement> hole = Optional.empty();
            for (Placement place : places) {
                if (place.field().isPresent()) {
                    labels.putIfAbsent(place.field().get().name(), label(place, hole));
                }
                hole = Optional.of(place).filter(Placement::isHole);
            }
            return labels;
        }

        private static String label(Placement place, Optional<Placement> hole) {
            return "@" + place.offset() + " +" + place.size() + hole.map(before -> " behind a hole of " + before.size()).orElse("");
        }

        private String size() {
            Optional<Placement> padding = places.stream().reduce((_, next) -> next).filter(Placement::isHole);
            return struct.size() + " bytes" + padding.map(hole -> ", the last " + hole.size() + " padding").orElse("");
        }

        /// Behind the brace that closes it.
        private static Optional<Integer> closing(Standing standing) {
            return standing.source().text().startsWith("}", standing.end() - 1) ? Optional.of(standing.end()) : Optional.empty();
        }
    }
}
