package dev.uapi.compare;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What a description has under names of its own.
final class Names {
    private Names() {}

    /// Its structures, also those that are declared with a command.
    static List<Struct> structs(Description description) {
        SequencedMap<String, Struct> all = new LinkedHashMap<>();
        Stream<Struct> arguments = description.commands().stream().map(Command::struct).flatMap(Optional::stream);
        Stream.concat(description.structs().stream(), arguments).forEach(struct -> all.putIfAbsent(struct.name(), struct));
        return List.copyOf(all.values());
    }
}
