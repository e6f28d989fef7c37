package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What names mean to the reader of one page.
///
/// @param fields those that this page tells about, each at `#field-<name>`
record Scope(Atlas atlas, Description description, Page page, Set<String> fields) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[^A-Za-z_]+");

    static Scope of(Atlas atlas, Description description, Page page) {
        return new Scope(atlas, description, page, Set.of());
    }

    Scope with(List<Field> shown) {
        return new Scope(atlas, description, page, shown.stream().flatMap(Scope::names).collect(Collectors.toSet()));
    }

    private static Stream<String> names(Field field) {
        return Stream.concat(Stream.of(field.name()), field.ranges().stream().map(BitRange::name));
    }

    /// What has to do with the declaration that the page is about.
    List<Phrase> users() {
        return atlas.usages().of(this);
    }

    /// Whether a text of that description means the declaration at this place by the name.
    boolean means(Description from, String name, Place place) {
        return atlas.find(from, name).equals(Optional.of(place));
    }

    /// Where a name leads from here, unless it leads nowhere or to the very page one is on.
    Optional<Place> place(String name) {
        if (fields.contains(name)) {
            return Optional.of(Place.of(page, "field-" + name));
        }
        return atlas.find(description, name).filter(place -> !place.equals(Place.of(page)));
    }

    /// A name, leading to where it is told about.
    Phrase link(String name) {
        Phrase text = Phrase.text(name);
        return place(name).map(text::linkTo).orElse(text);
    }

    /// A name as code, leading to where it is told about.
    Phrase code(String name) {
        return link(name).asCode();
    }

    /// A name as code, leading to a page that is told about whatever else has the name.
    Phrase code(Page target, String name) {
        Phrase text = Phrase.text(name);
        return (target.equals(page) ? text : text.linkTo(Place.of(target))).asCode();
    }

    /// Names, leading to where they are told about: `IOAS or HWPT`.
    Phrase anyOf(List<String> names) {
        return Phrase.join(" or ", names.stream().map(this::link).toList());
    }

    /// Names as code, leading to where they are told about: `A, B`.
    Phrase codes(List<String> names) {
        return Phrase.join(", ", names.stream().map(this::code).toList());
    }

    /// A piece of source in which every name leads to where it is told about.
    Phrase source(String text) {
        return Phrase.join("", NAME.matcher(text).results().map(MatchResult::group).map(this::link).toList());
    }

    /// A condition, in which every name leads to where it is told about.
    Phrase condition(Condition condition) {
        return source(ConditionText.of(condition)).asCode();
    }
}
