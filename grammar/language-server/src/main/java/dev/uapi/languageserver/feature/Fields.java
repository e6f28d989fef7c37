package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Declared;
import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields that a declaration is about.
final class Fields {
    private Fields() {}

    /// Those of its structure, then those that stood in it earlier; or the one value.
    static List<Field> of(Declared declared) {
        Stream<Field> now = declared instanceof Declared.OfCommand(var command)
                ? command.fields().stream()
                : struct(declared).stream().flatMap(struct -> struct.fields().stream());
        Stream<Field> before = struct(declared).stream().flatMap(struct -> struct.successions().stream())
                .flatMap(succession -> succession.before().stream());
        return Stream.concat(now, before).toList();
    }

    /// Where the fields of a declaration get their names, in the order of its text.
    static List<Occurrence> names(Navigator navigator, Standing standing) {
        return navigator.occurrences(standing.id()).stream()
                .filter(there -> there.declares() && there.mention().referent() instanceof Referent.OwnField)
                .toList();
    }

    static Optional<Struct> struct(Declared declared) {
        return switch (declared) {
            case Declared.OfStruct(var struct) -> Optional.of(struct);
            case Declared.OfCommand(var command) -> command.struct();
            case Declared.OfHeading _, Declared.OfDevice _, Declared.OfFile _, Declared.OfObject _, Declared.OfEnum _ -> Optional.empty();
            case Declared.OfExtension _, Declared.Nothing _ -> Optional.empty();
        };
    }
}
