package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Declared;
import dev.uapi.language.model.Availability;
import java.util.stream.Stream;

/// Something that is not in every release.
///
/// @param name of a field together with that of what it is a field of
record Dated(String name, Availability availability) {
    /// What is declared, and its fields and members, though they may always have been there.
    static Stream<Dated> in(Declared declared) {
        return switch (declared) {
            case Declared.OfFile(var file) -> Stream.of(new Dated(file.name(), file.availability()));
            case Declared.OfObject(var object) -> Stream.of(new Dated(object.name(), object.availability()));
            case Declared.OfExtension(var extension) -> Stream.of(new Dated(extension.name(), extension.availability()));
            case Declared.OfEnum(var type) -> Stream.concat(
                    Stream.of(new Dated(type.name(), type.availability())),
                    type.members().stream().map(member -> new Dated(member.name(), member.availability())));
            case Declared.OfStruct(var struct) ->
                Stream.concat(Stream.of(new Dated(struct.name(), struct.availability())), fields(struct.name(), declared));
            case Declared.OfCommand(var command) ->
                Stream.concat(Stream.of(new Dated(command.name(), command.availability())), fields(command.name(), declared));
            case Declared.OfHeading _, Declared.OfDevice _, Declared.Nothing _ -> Stream.empty();
        };
    }

    private static Stream<Dated> fields(String owner, Declared declared) {
        return Fields.of(declared).stream().map(field -> new Dated(owner + "." + field.name(), field.availability()));
    }
}
