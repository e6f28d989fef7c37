package dev.uapi.runtime.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CommandInfoTest {
    private static final FieldInfo POINTER = FieldInfo.of("array", 0, 8, FieldFormat.POINTER).pointing(new PointerInfo(16, "count"));

    @Test
    void aFieldEndsWithinTheStructure() {
        List<FieldInfo> fields = List.of(FieldInfo.of("a", 4, 8, FieldFormat.NUMBER));
        assertThrows(IllegalArgumentException.class, () -> new CommandInfo("TOY", 1, 8, fields));
    }

    @Test
    void aPointerHasACount() {
        assertThrows(IllegalArgumentException.class, () -> new CommandInfo("TOY", 1, 8, List.of(POINTER)));
    }

    @Test
    void aPointerHasTheLengthOfItsElements() {
        List<FieldInfo> fields = List.of(
                FieldInfo.of("array", 0, 8, FieldFormat.POINTER).pointing(PointerInfo.withLength("length", "count")),
                FieldInfo.of("count", 8, 4, FieldFormat.NUMBER));
        assertThrows(IllegalArgumentException.class, () -> new CommandInfo("TOY", 1, 12, fields));
    }

    @Test
    void aCatalogFindsByTheWholeWord() {
        assertEquals(Optional.of("TOY_MAP"), ToyCatalog.CATALOG.find(ToyCatalog.MAP).map(CommandInfo::name));
        assertEquals(Optional.empty(), ToyCatalog.CATALOG.find(0xc0003b85L));
        assertEquals(5, ToyCatalog.CATALOG.commands().size());
    }

    @Test
    void catalogsAreOneWhereTheirWordsDiffer() {
        CommandCatalog other = new CommandCatalog("other", List.of(new CommandInfo("OTHER", 7, 0, List.of())));
        CommandCatalog both = ToyCatalog.CATALOG.with(other);
        assertEquals(ToyCatalog.CATALOG.device(), both.device());
        assertEquals(Optional.of("OTHER"), both.find(7).map(CommandInfo::name));
        assertEquals(6, both.commands().size());
        assertThrows(IllegalArgumentException.class, () -> both.with(other));
    }
}
