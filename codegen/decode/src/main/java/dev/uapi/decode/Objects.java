package dev.uapi.decode;

import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The objects of an open file, as far as its calls tell of them.
final class Objects {
    private final Map<Long, List<String>> alive = new HashMap<>();

    /// Whether an object of these kinds certainly has the id.
    ///
    /// @param kinds none: of any
    boolean isAlive(long id, List<String> kinds) {
        List<String> known = alive.getOrDefault(id, List.of());
        return !known.isEmpty() && (kinds.isEmpty() || kinds.containsAll(known));
    }

    /// The id, with the kind of its object: `1<IOAS>`. Of one that no call told of it is said what it should be: `1<IOAS?>`.
    String named(long id, List<String> kinds) {
        List<String> known = alive.getOrDefault(id, List.of());
        String name = known.isEmpty() ? String.join("|", kinds) + "?" : String.join("|", known);
        return id == 0 ? "0" : Long.toUnsignedString(id) + "<" + name + ">";
    }

    /// A call has worked: what it has made, and what it could not have worked without.
    ///
    /// @param before what the field held
    /// @param after  what it holds
    void learn(Field field, long before, long after) {
        switch (field.meaning()) {
            case Meaning.NewObject(var kinds, var space) when space.isEmpty() -> alive.put(after, kinds);
            case Meaning.ObjectId(var kinds) when field.direction() == Direction.OUT && after != 0 -> alive.putIfAbsent(after, kinds);
            case Meaning.ObjectId(var kinds) when kinds.size() == 1 && field.lookedAtWhen().isEmpty() && before != 0 ->
                alive.putIfAbsent(before, kinds);
            default -> { }
        }
    }

    /// A call has worked: what it has destroyed.
    void forget(Field field, long before) {
        if (field.meaning() instanceof Meaning.DestroyedObject) {
            alive.remove(before);
        }
    }
}
