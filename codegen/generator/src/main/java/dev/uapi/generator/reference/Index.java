package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that a reader may look for on a page: the page itself, and what has a place of its own on it.
final class Index {
    private final Sheet sheet;

    private Index(Sheet sheet) {
        this.sheet = sheet;
    }

    static List<IndexEntry> of(Sheet sheet) {
        return new Index(sheet).entries().toList();
    }

    private Stream<IndexEntry> entries() {
        return switch (sheet.content()) {
            case CommandPage page -> Stream.of(
                            Stream.of(own("command", page.lead())),
                            Stream.concat(page.checks().stream(), page.during().stream())
                                    .flatMap(group -> group.causes().stream()).map(this::cause),
                            page.fields().stream().flatMap(this::field))
                    .flatMap(each -> each);
            case StructPage page -> Stream.concat(Stream.of(own("struct", page.lead())), page.fields().stream().flatMap(this::field));
            case ValuePage page -> Stream.concat(Stream.of(own("value", page.lead())), page.members().stream().map(this::member));
            case FilePage page -> Stream.concat(
                    Stream.of(own(page.kind(), page.lead())), page.operations().stream().flatMap(this::operation));
            case ErrnoPage page -> page.errnos().stream().map(this::errno);
            case CallingPage page -> page.ways().stream().flatMap(way -> way.causes().stream()).map(this::cause);
            case ObjectPage page -> Stream.of(own("object", page.lead()));
            case ExtensionPage page -> Stream.of(own("extension", page.lead(), page.facts()));
            case DescriptionPage page -> Stream.of(own("description", page.lead()));
            case StartPage _, MatrixPage _, ChangesPage _ -> Stream.empty();
        };
    }

    private IndexEntry own(String kind, Optional<Phrase> lead) {
        return own(kind, lead, List.of());
    }

    /// @param facts what it is found by, too: an extension by what it was called once
    private IndexEntry own(String kind, Optional<Phrase> lead, List<Fact> facts) {
        StringBuilder words = new StringBuilder(lead.map(Phrase::toString).orElse(""));
        facts.forEach(fact -> words.append(' ').append(fact.label()).append(' ').append(fact.value()).append('.'));
        return new IndexEntry(sheet.title(), kind, "", words.toString().strip(), Place.of(sheet.page()));
    }

    private IndexEntry cause(CommandPage.CauseRow row) {
        return part(row.errno() + " " + row.id(), "cause", row.words().toString(), row.anchor());
    }

    private Stream<IndexEntry> field(FieldRow row) {
        IndexEntry field = part(row.name(), "field", row.meaning() + lead(row.about()), "field-" + row.name());
        Stream<IndexEntry> ranges = row.ranges().stream()
                .map(range -> part(range.name(), "bits", range.meaning().toString(), "field-" + range.name()));
        return Stream.concat(Stream.of(field), ranges);
    }

    private IndexEntry member(ValuePage.Member member) {
        return part(member.name(), "value", member.value() + lead(member.about()), member.name());
    }

    private Stream<IndexEntry> operation(FilePage.Operated operation) {
        IndexEntry own = part(operation.name(), "call", lead(operation.about()).strip(), operation.name());
        return Stream.concat(Stream.of(own), operation.causes().stream().map(this::cause));
    }

    private IndexEntry errno(ErrnoPage.Errno errno) {
        String uses = errno.uses().size() == 1 ? "one way to fail" : errno.uses().size() + " ways to fail";
        return part(errno.name(), "errno", uses, errno.name());
    }

    private IndexEntry part(String name, String kind, String words, String anchor) {
        return new IndexEntry(name, kind, sheet.title(), words, Place.of(sheet.page(), anchor));
    }

    /// How a text begins, behind a separator.
    private static String lead(Optional<Passage> about) {
        return about.flatMap(Passage::lead).map(lead -> ": " + lead).orElse("");
    }
}
