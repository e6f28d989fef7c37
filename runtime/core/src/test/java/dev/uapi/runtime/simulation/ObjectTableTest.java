package dev.uapi.runtime.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ObjectTableTest {
    private final ObjectTable table = new ObjectTable();

    @Test
    void idsBeginAtOneAndTheLowestFreeOneComesNext() {
        assertEquals(1, table.add("IOAS", "a"));
        assertEquals(2, table.add("IOAS", "b"));
        assertEquals(3, table.add("IOAS", "c"));
        assertTrue(table.remove(2));
        assertTrue(table.remove(1));
        assertEquals(1, table.add("IOAS", "d"));
        assertEquals(2, table.add("IOAS", "e"));
        assertEquals(4, table.add("IOAS", "f"));
    }

    @Test
    void agreesWithASearchForTheLowestFreeId() {
        Random random = new Random(7);
        TreeSet<Long> used = new TreeSet<>();
        for (int step = 0; step < 5000; step++) {
            long id = random.nextLong(1, 60);
            if (random.nextBoolean()) {
                assertEquals(used.remove(id), table.remove(id));
            } else {
                long lowest = LongStream.iterate(1, next -> next + 1).filter(next -> !used.contains(next)).findFirst().orElseThrow();
                used.add(lowest);
                assertEquals(lowest, table.add("IOAS", id));
            }
        }
    }

    @Test
    void findsByIdAndKind() {
        table.add("IOAS", "a");
        assertEquals(Optional.of("a"), table.find(1));
        assertEquals(Optional.of("a"), table.find(1, "IOAS"));
        assertEquals(Optional.of("a"), table.find(1, "HWPT", "IOAS"));
        assertEquals(Optional.empty(), table.find(1, "HWPT"));
        assertEquals(Optional.empty(), table.find(0));
        assertEquals(Optional.empty(), table.find(2));
    }

    @Test
    void findsByIdAndType() {
        table.add("IOAS", "a");
        assertEquals(Optional.of("a"), table.find(1, String.class));
        assertEquals(Optional.empty(), table.find(1, Integer.class));
        assertEquals(Optional.empty(), table.find(2, String.class));
    }

    @Test
    void givesTheStateThatIsKnownToBeThere() {
        table.add("IOAS", "a");
        assertEquals("a", table.require(1, String.class));
        assertThrows(IllegalArgumentException.class, () -> table.require(1, Integer.class));
        assertThrows(IllegalArgumentException.class, () -> table.require(2, String.class));
    }

    @Test
    void listsStatesByTypeAndId() {
        table.add("IOAS", "a");
        table.add("DEVICE", 17);
        table.add("IOAS", "c");
        table.remove(1);
        table.add("IOAS", "z");
        assertEquals(List.of("z", "c"), table.all(String.class));
        assertEquals(List.of(17), table.all(Integer.class));
    }

    @Test
    void isEmptyAgain() {
        assertTrue(table.isEmpty());
        table.add("IOAS", "a");
        assertFalse(table.isEmpty());
        table.remove(1);
        assertTrue(table.isEmpty());
        assertFalse(table.remove(1));
        table.add("IOAS", "a");
        table.clear();
        assertTrue(table.isEmpty());
        assertEquals(1, table.add("IOAS", "b"));
    }
}
