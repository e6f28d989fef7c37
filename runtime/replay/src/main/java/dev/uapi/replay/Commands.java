package dev.uapi.replay;

import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The commands of several devices, by their names.
final class Commands {
    private final Map<String, CommandInfo> byName = new HashMap<>();

    Commands(List<CommandCatalog> catalogs) {
        catalogs.forEach(catalog -> catalog.commands().forEach(command -> byName.put(command.name(), command)));
    }

    Optional<CommandInfo> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<String> names() {
        return byName.keySet();
    }
}
