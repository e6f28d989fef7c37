package dev.uapi.compare;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import java.util.HashSet;
import java.util.Set;

/// Where structures are used: those may grow at the end whose size goes with them wherever they go.
final class Uses {
    private final Set<String> declared = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> untold = new HashSet<>();

    private Uses() {}

    static Uses of(Description description) {
        Uses uses = new Uses();
        description.structs().forEach(struct -> uses.declared.add(struct.name()));
        description.commands().forEach(uses::add);
        description.structs().forEach(uses::fields);
        description.commands().forEach(command -> command.struct().ifPresent(uses::fields));
        return uses;
    }

    private void add(Command command) {
        if (command.argument() instanceof Argument.ByPointer(var struct, _, _, _)) {
            boolean sized = command.convention() == Convention.EXTENSIBLE || command.convention() == Convention.ARGSZ;
            (sized ? told : untold).add(struct.name());
        }
    }

    private void fields(Struct struct) {
        for (Field field : struct.fields()) {
            if (field.meaning() instanceof Meaning.Pointer(Meaning.Pointee.ToPayload(_, var types), _)
                    && struct.lengthOf(field).isPresent()) {
                carried(types);
            }
        }
    }

    private void carried(EnumType types) {
        types.members().stream().flatMap(member -> member.carries().stream()).map(Struct::name).forEach(told::add);
    }

    /// Whether it has a documentation of its own, and not that of the command that it is the argument of.
    boolean isDeclared(Struct struct) {
        return declared.contains(struct.name());
    }

    /// Whether whoever uses the structure always says how long his is.
    boolean isSizeTold(Struct struct) {
        return told.contains(struct.name()) && !untold.contains(struct.name());
    }
}
