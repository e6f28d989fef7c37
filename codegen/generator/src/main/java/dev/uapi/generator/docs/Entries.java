package dev.uapi.generator.docs;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;

/// Tables of declarations, as seen from one page.
final class Entries {
    private final Scope scope;
    private final Description description;
    private final Prose prose;

    Entries(Scope scope) {
        this.scope = scope;
        description = scope.description();
        prose = new Prose(scope);
    }

    List<Entry> commands() {
        return of(description.commands());
    }

    List<Entry> of(List<Command> commands) {
        return commands.stream().map(this::entry).toList();
    }

    List<Entry> structs() {
        return Atlas.structs(description).stream().map(this::entry).toList();
    }

    List<Entry> values() {
        return description.enums().stream().map(this::entry).toList();
    }

    List<Entry> extensions() {
        return description.extensions().stream().map(this::entry).toList();
    }

    private Entry entry(Command command) {
        return new Entry(
                address("command", command.name()),
                Names.html(description, command.name()),
                Html.text(Names.hex(command.number())),
                Optional.of(command.tier().keyword()),
                command.deprecated().map(_ -> "deprecated"),
                Optional.of(Times.of(command)),
                prose.lead(command.documentation()));
    }

    private Entry entry(Struct struct) {
        return new Entry(
                address("struct", struct.name()),
                Names.html(description, struct.name()),
                Html.text(struct.size() + " bytes"),
                Optional.empty(),
                Optional.empty(),
                Times.of(struct.availability()),
                prose.lead(struct.documentation()));
    }

    private Entry entry(EnumType type) {
        return new Entry(
                address("value", type.name()),
                Names.html(description, type.name()),
                Html.text(type.flags() ? "flags" : "enum"),
                Optional.empty(),
                Optional.empty(),
                Times.of(type.availability()),
                prose.lead(type.documentation()));
    }

    private Entry entry(Extension extension) {
        return new Entry(
                address("extension", extension.name()),
                Html.text(extension.name()),
                Html.join(", ", once(extension)),
                Optional.of(extension.tier().keyword()),
                Optional.empty(),
                Times.of(extension.availability()),
                prose.lead(extension.documentation()));
    }

    /// Its number, or what it was called once.
    private static List<Html> once(Extension extension) {
        return extension.number().map(number -> List.of(Html.text(Long.toUnsignedString(number))))
                .orElseGet(() -> extension.historicalNames().stream().map(each -> Html.text(each.name())).toList());
    }

    private String address(String kind, String name) {
        return Place.of(Page.of(description, kind, name)).from(scope.page());
    }
}
