package dev.uapi.language.probe;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Undo;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Tier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How an object is made for the sake of asking, and destroyed afterwards.
///
/// Only basic commands that need nothing in hand make one, so that asking is possible on all hardware.
///
/// @param maker  makes it, with what is given
/// @param result where its id comes out
/// @param undo   destroys it: what came out goes by the name of the result
public record Provision(Command maker, List<Given> given, Field result, Undo.Call undo) {
    public Provision {
        given = List.copyOf(given);
    }

    /// @param kind of the object
    public static Optional<Provision> of(Description description, String kind) {
        return basic(description).flatMap(maker -> made(maker, kind).flatMap(result -> undo(description, kind, result)
                .map(undo -> new Provision(maker, List.of(), result, undo)))).findFirst();
    }

    private static Stream<Command> basic(Description description) {
        return description.commands().stream().filter(command -> command.tier() == Tier.BASIC);
    }

    /// Where the id of such an object comes out, when the command works without being given anything.
    private static Stream<Field> made(Command maker, String kind) {
        boolean needs = maker.fields().stream().filter(field -> field.direction().goesIn()).anyMatch(Provision::isInHand);
        boolean works = !needs && Forecast.of(maker, List.of(), World.AS_DESCRIBED).maySucceed();
        return maker.fields().stream()
                .filter(_ -> works)
                .filter(field -> field.meaning() instanceof Meaning.NewObject(var kinds, var space)
                        && space.isEmpty() && kinds.equals(List.of(kind)));
    }

    private static boolean isInHand(Field field) {
        return switch (field.meaning()) {
            case Meaning.ObjectId _, Meaning.DestroyedObject _, Meaning.Descriptor _ -> true;
            default -> false;
        };
    }

    private static Stream<Undo.Call> undo(Description description, String kind, Field result) {
        return basic(description).flatMap(command -> command.fields().stream()
                .filter(field -> field.meaning() instanceof Meaning.DestroyedObject(var kinds) && (kinds.isEmpty() || kinds.contains(kind)))
                .map(field -> new Undo.Call(command.name(), List.of(new Given(field, new Value.OfResult(result.name()))))));
    }
}
