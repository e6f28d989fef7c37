package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Tier;
import java.util.List;
import java.util.Optional;

/// Tables of declarations, as seen from one page.
final class Entries {
    private final Atlas atlas;
    private final Description description;
    private final Prose prose;

    Entries(Scope scope) {
        atlas = scope.atlas();
        description = scope.description();
        prose = new Prose(scope);
    }

    List<Entry> commands() {
        return of(description.commands());
    }

    List<Entry> commands(Tier tier) {
        return of(description.commands().stream().filter(command -> command.tier() == tier).toList());
    }

    List<Entry> of(List<Command> commands) {
        return commands.stream().map(this::entry).toList();
    }

    List<Entry> structs() {
        return atlas.structs(description).stream().map(this::entry).toList();
    }

    List<Entry> values() {
        return description.enums().stream().map(this::entry).toList();
    }

    List<Entry> extensions() {
        return description.extensions().stream().map(this::entry).toList();
    }

    private Entry entry(Command command) {
        return new Entry(
                place("command", command.name()),
                Names.phrase(description, command.name()),
                Phrase.text(Names.hex(command.number())),
                Optional.of(command.tier().keyword()),
                command.deprecated().map(_ -> "deprecated"),
                Optional.of(Times.of(command)),
                prose.lead(command.documentation()));
    }

    private Entry entry(Struct struct) {
        return new Entry(
                place("struct", struct.name()),
                Names.phrase(description, struct.name()),
                Phrase.text(struct.size() + " bytes"),
                Optional.empty(),
                Optional.empty(),
                Times.of(struct.availability()),
                prose.lead(struct.documentation()));
    }

    private Entry entry(EnumType type) {
        return new Entry(
                place("value", type.name()),
                Names.phrase(description, type.name()),
                Phrase.text(type.flags() ? "flags" : "enum"),
                Optional.empty(),
                Optional.empty(),
                Times.of(type.availability()),
                prose.lead(type.documentation()));
    }

    private Entry entry(Extension extension) {
        return new Entry(
                place("extension", extension.name()),
                Phrase.text(extension.name()),
                Phrase.join(", ", once(extension)),
                Optional.of(extension.tier().keyword()),
                Optional.empty(),
                Times.of(extension.availability()),
                prose.lead(extension.documentation()));
    }

    /// Its number, or what it was called once.
    private static List<Phrase> once(Extension extension) {
        return extension.number().map(number -> List.of(Phrase.text(Long.toUnsignedString(number))))
                .orElseGet(() -> extension.historicalNames().stream().map(each -> Phrase.text(each.name())).toList());
    }

    private Place place(String kind, String name) {
        return Place.of(Pages.of(description, kind, name));
    }
}
