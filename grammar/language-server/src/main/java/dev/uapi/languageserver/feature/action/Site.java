package dev.uapi.languageserver.feature.action;

import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Mentions;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.LayoutItem;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.FieldsOf;
import dev.uapi.languageserver.feature.action.Fix.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where something is wrong: the declaration, and how to write into it.
record Site(View view, Place place, Optional<Standing> within) {
    private static final String INDENT = "    ";

    static Site of(View view, Diagnostic found) {
        Place place = found.place();
        return new Site(view, place, view.navigator().declarationAt(place.source().path(), place.start()));
    }

    Navigator navigator() {
        return view.navigator();
    }

    Optional<Body> body() {
        return within.map(standing -> standing.syntax().body());
    }

    /// What is wrong, otherwise.
    Change instead(String text) {
        return new Change(place.start(), place.end(), text);
    }

    /// A statement more, at the end of the declaration; empty where it has no braces.
    Optional<Change> atEnd(String statement) {
        String text = place.source().text();
        return within.map(standing -> standing.end() - 1)
                .filter(brace -> brace > 0 && text.charAt(brace) == '}')
                .map(brace -> behind(text.substring(0, brace).stripTrailing().length(), INDENT + statement));
    }

    private static Change behind(int offset, String line) {
        return new Change(offset, offset, "\n" + line);
    }

    /// A field more, in front of that one; empty where it is the first.
    Optional<Change> beforeField(String field, String statement) {
        return layouts().flatMap(items -> between(items, field)).findFirst().map(offset -> behind(offset, INDENT + statement));
    }

    /// A field more, behind all others.
    Optional<Change> behindFields(String statement) {
        return layouts().findFirst().filter(items -> !items.isEmpty())
                .map(items -> behind(at(items.getLast()), INDENT + statement));
    }

    private int at(LayoutItem item) {
        return within.orElseThrow().start() + item.span().end();
    }

    private Stream<Integer> between(List<? extends LayoutItem> items, String field) {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i) instanceof LayoutItem.Place here
                    && here.fields().stream().anyMatch(each -> each.name().text().equals(field))) {
                return Stream.of(at(items.get(i - 1)));
            }
        }
        return Stream.empty();
    }

    /// Those of the declaration, and those of each block in it.
    private Stream<List<? extends LayoutItem>> layouts() {
        List<LayoutItem> items = body().map(FieldsOf::items).orElse(List.of());
        Stream<List<? extends LayoutItem>> inside = items.stream()
                .flatMap(item -> item instanceof LayoutItem.Growth growth ? Stream.of(growth.places()) : Stream.empty());
        return Stream.concat(Stream.of(items), inside);
    }

    /// A name that the declaration does not give yet.
    String unused(String name) {
        List<String> given = body().map(Mentions::of).orElse(List.of()).stream()
                .filter(Mention::declares)
                .map(mention -> mention.word().text())
                .toList();
        String free = name;
        for (int i = 2; given.contains(free); i++) {
            free = name + i;
        }
        return free;
    }
}
