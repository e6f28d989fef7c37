package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Records;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What has to do with the declaration that a page is about: fields of commands and of structures, members of enums,
/// operations of files.
final class Users {
    private final Scope scope;
    private final Place place;

    Users(Scope page) {
        scope = page;
        place = Place.of(page.page());
    }

    List<Phrase> ofStruct() {
        return all(List.of(
                of -> fields(of, Mentions::structs),
                this::members,
                of -> operations(of, records -> Optional.of(records.struct().name()))));
    }

    List<Phrase> ofValue() {
        return all(List.of(of -> fields(of, Mentions::values), of -> operations(of, records -> records.payload().map(EnumType::name))));
    }

    List<Phrase> ofFile() {
        return all(List.of(of -> fields(of, Mentions::files), this::returning));
    }

    private List<Phrase> all(List<Function<Description, Stream<Phrase>>> kinds) {
        return kinds.stream().flatMap(kind -> scope.atlas().descriptions().stream().flatMap(kind)).toList();
    }

    private Stream<Phrase> fields(Description of, Function<Field, Stream<String>> mentioned) {
        Stream<Phrase> commands = of.commands().stream().flatMap(command -> fields(
                of, Spot.of(command), mentioned, scope.code(Pages.of(of, "command", command.name()), command.name())));
        Stream<Phrase> structs = Atlas.structs(of).stream().flatMap(struct -> fields(
                of, Spot.of(struct), mentioned, scope.code(Pages.of(of, "struct", struct.name()), struct.name())));
        return Stream.concat(commands, structs);
    }

    private Stream<Phrase> fields(Description of, List<Spot> spots, Function<Field, Stream<String>> mentioned, Phrase owner) {
        return spots.stream()
                .flatMap(spot -> spot.fields().stream())
                .filter(field -> mentioned.apply(field).anyMatch(name -> scope.means(of, name, place)))
                .map(field -> owner.then(", field ").then(Phrase.code(field.name())));
    }

    private Stream<Phrase> members(Description of) {
        return of.enums().stream().flatMap(type -> type.members().stream()
                .filter(member -> member.carries().filter(struct -> scope.means(of, struct.name(), place)).isPresent())
                .map(member -> scope.code(member.name()).then(" of ").then(scope.code(type.name()))));
    }

    private Stream<Phrase> operations(Description of, Function<Records, Optional<String>> mentioned) {
        return OpenFile.of(of).stream().flatMap(file -> file.operations().stream()
                .filter(operation -> operation.records().flatMap(mentioned).filter(name -> scope.means(of, name, place)).isPresent())
                .map(operation -> Phrase.code(operation.kind().keyword()).then(" of ").then(scope.code(file.page(), file.name()))));
    }

    private Stream<Phrase> returning(Description of) {
        return of.commands().stream()
                .filter(command -> command.returns() instanceof Returns.NewDescriptor(var kind, _)
                        && kind.filter(name -> scope.means(of, name, place)).isPresent())
                .map(command -> scope.code(Pages.of(of, "command", command.name()), command.name()).then(", which returns one"));
    }
}
