package dev.uapi.language.probe;

import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What the fields of a call hold, as the kernel sees it. Those that nobody gives are 0.
final class Values {
    private final World world;
    private final Map<String, Value> given = new HashMap<>();

    Values(World world, List<Given> given) {
        this.world = world;
        given.forEach(each -> this.given.put(each.field().name(), each.value()));
    }

    /// The number in the field, unsigned, if anybody can say: a kernel that may not know the field may see nothing in it.
    OptionalLong of(Field field) {
        Truth known = world.knows(field);
        OptionalLong number = written(field);
        boolean zero = number.isPresent() && number.getAsLong() == 0;
        return switch (known) {
            case TRUE -> number;
            case FALSE -> OptionalLong.of(0);
            case UNKNOWN -> zero ? number : OptionalLong.empty();
        };
    }

    /// The number that the caller writes into it.
    OptionalLong written(Field field) {
        return switch (given.get(field.name())) {
            case null -> OptionalLong.of(0);
            case Value.Constant(var number, _) -> OptionalLong.of(number & largest(field));
            case Value.OfParameter _, Value.OfResult _ -> OptionalLong.empty();
        };
    }

    boolean isGiven(Field field) {
        return given.containsKey(field.name());
    }

    /// Whether the field holds the id of an object that the caller has in hand.
    boolean isAlive(Field field) {
        return given.get(field.name()) instanceof Value.OfParameter || given.get(field.name()) instanceof Value.OfResult;
    }

    /// The largest number that fits the field, which is also all of its bits; 0 for what holds no number.
    static long largest(Field field) {
        return field.size() == 0 || field.size() > Long.BYTES ? 0 : -1L >>> (Long.SIZE - field.size() * Byte.SIZE);
    }
}
