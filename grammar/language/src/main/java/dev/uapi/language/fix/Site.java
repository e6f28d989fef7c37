package dev.uapi.language.fix;

import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.fix.Fix.Change;
import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Mentions;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.ClauseSyntax;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.LayoutItem;
import dev.uapi.language.syntax.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where something is wrong: the declaration, and how to write into it.
record Site(Navigator navigator, Place place, Optional<Standing> within) {
    private static final String INDENT = "    ";

    static Site of(Navigator navigator, Diagnostic found) {
        Place place = found.place();
        return new Site(navigator, place, navigator.declarationAt(place.source().path(), place.start()));
    }

    Optional<Body> body() {
        return within.map(standing -> standing.syntax().body());
    }

    /// Where the declaration begins in its file.
    int start() {
        return within.map(Standing::start).orElse(0);
    }

    /// What is wrong, otherwise.
    Change instead(String text) {
        return new Change(place.start(), place.end(), text);
    }

    /// A part of the declaration, otherwise.
    Change instead(Span part, String text) {
        return new Change(start() + part.start(), start() + part.end(), text);
    }

    /// Something more, behind a part of the declaration.
    Change behind(Span part, String text) {
        return instead(new Span(part.end(), part.end()), text);
    }

    /// The same declaration's surroundings, seen from another declaration.
    Site at(Standing other) {
        return new Site(navigator, other.place(other.syntax().body().name().span()), Optional.of(other));
    }

    /// The head of the description.
    Optional<Standing> head() {
        return within.stream()
                .flatMap(standing -> navigator().paths().stream()
                        .flatMap(path -> navigator().declarations(path).stream())
                        .filter(other -> other.description().equals(standing.description())))
                .filter(other -> other.syntax().body() instanceof Body.DescriptionBody)
                .findFirst();
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

    /// A statement behind the fields that were there from the beginning.
    Optional<Change> behindFirstFields(String statement) {
        List<LayoutItem> items = body().map(FieldsOf::items).orElse(List.of());
        return items.stream().takeWhile(item -> item instanceof LayoutItem.Place).reduce((_, later) -> later)
                .map(last -> behind(at(last), INDENT + statement));
    }

    /// A cause, in front of those that come up in the middle of the work.
    Optional<Change> beforeWork(String cause) {
        return body().stream()
                .flatMap(body -> body instanceof Body.CommandBody command ? command.items().stream() : Stream.empty())
                .flatMap(item -> item instanceof CommandItem.Contract(ClauseSyntax.FailsClause fails) ? Stream.of(fails) : Stream.empty())
                .filter(ClauseSyntax.FailsClause::during)
                .findFirst()
                .map(during -> instead(new Span(during.span().start(), during.span().start()), cause + "\n" + INDENT))
                .or(() -> atEnd(cause));
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
