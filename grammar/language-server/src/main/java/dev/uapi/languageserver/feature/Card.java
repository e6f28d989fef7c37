package dev.uapi.languageserver.feature;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is shown of one name, in Markdown: what it is, what its author says, single facts, and perhaps a table.
final class Card {
    /// More names in one fact nobody reads.
    private static final int MOST = 12;

    private final String title;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private Documentation documentation = Documentation.NONE;
    private String table = "";

    /// @param kind what it is, in a word or two
    Card(String kind, String name) {
        this.title = "**" + kind + "** " + code(name);
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    static String codes(Collection<String> names) {
        return names.stream().map(Card::code).collect(Collectors.joining(", "));
    }

    /// Says something in the line of the title.
    Card remark(String remark) {
        remarks.add(remark);
        return this;
    }

    Card remark(Optional<String> remark) {
        remark.ifPresent(remarks::add);
        return this;
    }

    Card remark(Availability availability) {
        availability.since().ifPresent(since -> remarks.add("since " + joined(since, availability.stable())));
        availability.until().ifPresent(until -> remarks.add("until " + until));
        return this;
    }

    Card documented(Documentation text) {
        documentation = text;
        return this;
    }

    Card fact(String fact) {
        facts.add("- " + fact);
        return this;
    }

    Card fact(Optional<String> fact) {
        fact.ifPresent(this::fact);
        return this;
    }

    /// Names, unless there are none.
    Card names(String what, Collection<String> names) {
        return names.isEmpty() ? this : fact(what + " " + codes(names));
    }

    /// Some of the names, and how many others there are.
    Card some(String what, Collection<String> names) {
        List<String> first = names.stream().distinct().limit(MOST).toList();
        long others = names.stream().distinct().count() - first.size();
        return names.isEmpty() ? this : fact(what + " " + codes(first) + (others > 0 ? " and " + others + " more" : ""));
    }

    Card table(String markdown) {
        table = markdown;
        return this;
    }

    String markdown() {
        List<String> blocks = new ArrayList<>();
        blocks.add(remarks.isEmpty() ? title : title + " · " + String.join(" · ", remarks));
        blocks.add(documentation.markdown().strip());
        blocks.add(String.join("\n", facts));
        blocks.add(table);
        blocks.removeIf(String::isEmpty);
        return String.join("\n\n", blocks);
    }

    private static String joined(Release since, List<Release> stable) {
        return Stream.concat(Stream.of(since), stable.stream()).map(Release::toString).collect(Collectors.joining(", "));
    }
}
