package dev.uapi.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import java.util.Optional;

/// A catalog: it finds every command that it lists.
record CatalogCheck(Class<?> type) implements GeneratedClasses.Check {
    @Override
    public boolean suits() {
        return Members.constants(type, CommandCatalog.class).findAny().isPresent();
    }

    @Override
    public void run() {
        CommandCatalog catalog = Members.constants(type, CommandCatalog.class).findFirst().orElseThrow();
        assertFalse(catalog.commands().isEmpty());
        for (CommandInfo info : catalog.commands()) {
            assertEquals(Optional.of(info), catalog.find(info.command()));
        }
    }
}
