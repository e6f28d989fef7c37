package dev.uapi.cli.mail;

import dev.uapi.compare.Change;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One description in two states, and what has changed in it.
///
/// @param changes the worst first
record Compared(Description before, Description after, List<Change> changes) {
    /// The changes that concern a command that was there: those of itself, and those of its structure.
    List<Change> of(Command command) {
        Optional<String> struct = command.struct().map(Struct::name);
        return changes.stream()
                .filter(change -> change.subject().kind() == Kind.COMMAND
                        ? change.subject().name().equals(command.name())
                        : struct.filter(name -> isOf(change, name)).isPresent())
                .toList();
    }

    /// The changes of a structure and its fields.
    List<Change> of(Struct struct) {
        return changes.stream().filter(change -> isOf(change, struct.name())).toList();
    }

    private static boolean isOf(Change change, String struct) {
        String name = change.subject().name();
        return switch (change.subject().kind()) {
            case STRUCT -> name.equals(struct);
            case FIELD -> name.startsWith(struct + ".");
            default -> false;
        };
    }

    /// The commands that are in both, as they are now.
    Stream<Command> kept() {
        return after.commands().stream().filter(command -> was(command).isPresent());
    }

    /// The commands that have come.
    Stream<Command> come() {
        return after.commands().stream().filter(command -> was(command).isEmpty());
    }

    Optional<Command> was(Command command) {
        return before.commands().stream().filter(older -> older.name().equals(command.name())).findFirst();
    }

    /// Structures that are in both and are no command's argument.
    Stream<Struct> payloads() {
        return after.structs().stream()
                .filter(struct -> was(struct).isPresent())
                .filter(struct -> after.commands().stream().noneMatch(command -> command.struct().filter(struct::equals).isPresent()));
    }

    Optional<Struct> was(Struct struct) {
        return before.structs().stream().filter(older -> older.name().equals(struct.name())).findFirst();
    }
}
