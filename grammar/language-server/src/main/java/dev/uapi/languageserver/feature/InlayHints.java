package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Mentions;
import dev.uapi.language.names.Referent;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// Shows behind each field of a structure where it is and how long, on 64-bit machines, holes in front of it included, and behind the
/// structure its size.
public final class InlayHints {
    private InlayHints() {}

    /// @param start in UTF-16 units from the beginning of the text
    /// @param end   the first position that is not asked for
    public static List<InlayHint> in(View view, String path, int start, int end) {
        return view.navigator().declarations(path).stream()
                .filter(standing -> standing.start() < end && standing.end() > start)
                .flatMap(standing -> new OfDeclaration(view, standing).hints())
                .filter(hint -> hint.offset() >= start && hint.offset() <= end)
                .map(hint -> hint.shown(view, path))
                .toList();
    }

    private record Hint(int offset, String label) {
        InlayHint shown(View view, String path) {
            InlayHint hint = new InlayHint(view.positions().position(view.source(path).orElseThrow(), offset), Either.forLeft(label));
            hint.setKind(InlayHintKind.Type);
            hint.setPaddingLeft(true);
            return hint;
        }
    }

    private record OfDeclaration(View view, Standing standing) {
        Stream<Hint> hints() {
            return Fields.struct(view.navigator().meaning(standing.id())).stream().filter(_ -> isItsOwn()).flatMap(this::hints);
        }

        /// Whether the fields stand here: a command may take the structure of another.
        private boolean isItsOwn() {
            return declared().findAny().isPresent();
        }

        private Stream<Hint> hints(Struct struct) {
            Optional<Hint> whole = closing().map(at -> new Hint(at, size(struct)));
            return Stream.concat(declared().flatMap(mention -> hint(struct, mention).stream()), whole.stream());
        }

        private Stream<Mention> declared() {
            return Mentions.of(standing.syntax().body()).stream()
                    .filter(mention -> mention.declares() && mention.referent() instanceof Referent.OwnField);
        }

        private Optional<Hint> hint(Struct struct, Mention mention) {
            List<Placement> places = Placement.of(struct);
            return places.stream()
                    .filter(place -> place.field().map(Field::name).filter(mention.word().text()::equals).isPresent())
                    .findFirst()
                    .map(place -> new Hint(standing.start() + mention.word().span().end(), label(places, place)));
        }

        private static String label(List<Placement> places, Placement place) {
            int before = places.indexOf(place) - 1;
            boolean hole = before >= 0 && places.get(before).field().isEmpty();
            return "@" + place.offset() + " +" + place.size() + (hole ? " behind a hole of " + places.get(before).size() : "");
        }

        private static String size(Struct struct) {
            Optional<Placement> padding = Optional.of(Placement.of(struct)).filter(places -> !places.isEmpty()).map(List::getLast)
                    .filter(last -> last.field().isEmpty());
            return struct.size() + " bytes" + padding.map(hole -> ", the last " + hole.size() + " padding").orElse("");
        }

        /// Behind the brace that closes it.
        private Optional<Integer> closing() {
            String text = view.source(standing.id().path()).orElseThrow().text();
            int last = standing.end() - 1;
            return last >= 0 && last < text.length() && text.charAt(last) == '}' ? Optional.of(last + 1) : Optional.empty();
        }
    }
}
