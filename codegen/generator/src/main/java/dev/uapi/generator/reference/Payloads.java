package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.reference.Payload.Choice;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Meaning.Pointee;
import dev.uapi.language.model.Records;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says which structures there may be where one of several is.
final class Payloads {
    private static final Phrase NOTHING = Phrase.text("–");

    private final Scope scope;

    Payloads(Scope scope) {
        this.scope = scope;
    }

    /// A table for each field that chooses.
    List<Payload> of(List<Field> fields) {
        return fields.stream().flatMap(field -> of(field).stream()).toList();
    }

    /// What follows each structure that is read or written.
    Optional<Payload> of(Records records) {
        return records.payload().map(types -> new Payload(
                Phrase.text("Behind each stands what its member of ").then(scope.code(types.name())).then(" carries:"), choices(types)));
    }

    private Optional<Payload> of(Field field) {
        Phrase name = scope.code(field.name());
        if (field.meaning() instanceof Meaning.Pointer(Pointee.ToPayload(var selector, var types), _)) {
            return Optional.of(new Payload(name.then(" leads to what ").then(scope.code(selector)).then(" chooses:"), choices(types)));
        }
        if (field.meaning() instanceof Meaning.PayloadBytes(var selector, var types)) {
            return Optional.of(new Payload(name.then(" is what ").then(scope.code(selector)).then(" chooses:"), choices(types)));
        }
        return field.meaning() instanceof Meaning.Chain(var header, var kinds)
                ? Optional.of(new Payload(chain(name, header), choices(kinds)))
                : Optional.empty();
    }

    private Phrase chain(Phrase field, Struct header) {
        return field.then(" is where a chain begins. Each link begins with ").then(scope.code(header.name())).then(": its ")
                .then(Phrase.code("id")).then(" says what it is, its ").then(Phrase.code("next"))
                .then(" where the next one begins, counted from the start of the argument; 0 ends the chain.");
    }

    private List<Choice> choices(EnumType types) {
        Stream<EnumType.Member> members = types.members().stream().filter(member -> member.alias().isEmpty());
        return members.map(this::choice).toList();
    }

    private Choice choice(EnumType.Member member) {
        return new Choice(
                scope.code(member.name()),
                Long.toUnsignedString(member.value()),
                member.carries().map(struct -> scope.code(struct.name())).orElse(NOTHING),
                member.carries().map(struct -> struct.size() + " bytes").orElse(""),
                member.vendor(),
                Times.of(member.availability()));
    }
}
