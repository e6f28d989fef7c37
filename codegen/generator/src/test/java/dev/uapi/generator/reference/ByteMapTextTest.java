package dev.uapi.generator.reference;

import static dev.uapi.generator.reference.CartographerTest.BYTE;
import static dev.uapi.generator.reference.CartographerTest.WORD;
import static dev.uapi.generator.reference.CartographerTest.bytes;
import static dev.uapi.generator.reference.CartographerTest.field;
import static dev.uapi.generator.reference.CartographerTest.struct;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.language.model.Union;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ByteMapTextTest {
    private static final String HEAD = "        0       1       2       3       4       5       6       7\n";

    @Test
    void aRowIsEightBytes() {
        Struct struct = struct(16, field("a", WORD, 0), field("b", WORD, 4), field("c", BYTE, 8));
        assertEquals(
                HEAD
                        + """
                            0 | a                             | b                             |
                            8 | c     | padding                                               |
                        """,
                ByteMapText.of(struct, 16));
    }

    @Test
    void theSmallestStructureEndsAtALine() {
        Struct struct = struct(16, field("a", WORD, 0), field("b", WORD, 4), field("c", WORD, 8), field("d", WORD, 12));
        assertEquals(
                HEAD
                        + """
                            0 | a                             | b                             |
                              = required: the first 8 bytes ===================================
                            8 | c                             | d                             |
                        """,
                ByteMapText.of(struct, 8));
        assertEquals(
                HEAD
                        + """
                            0 | a     | b     | c                                             |
                              ================= required: the first 2 bytes
                        """,
                ByteMapText.of(struct(8, field("a", BYTE, 0), field("b", BYTE, 1), field("c", bytes(6), 2)), 2));
    }

    @Test
    void whatIsTooLongIsNamedBelow() {
        List<Union> unions = List.of(new Union(Optional.empty(), List.of("first_name", "last_name")));
        Struct struct = struct(2, List.of(field("first_name", BYTE, 0), field("last_name", BYTE, 0), field("a", BYTE, 1)), unions);
        assertEquals(
                HEAD
                        + """
                            0 | firs~ | a     |
                              firs~ = first_name or last_name
                        """,
                ByteMapText.of(struct, 2));
    }

    @Test
    void longAndOpenArraysAreShort() {
        assertEquals(
                HEAD
                        + """
                            0 | a                                                             |
                            ⋮ |                                                               |
                         4088 |                                                               |
                        """,
                ByteMapText.of(struct(4096, field("a", bytes(4096), 0)), 4096));
        Type any = new Type.Flexible(BYTE, Optional.empty());
        assertEquals(
                HEAD
                        + """
                            0 | a                             | b                             |
                        """,
                ByteMapText.of(struct(4, field("a", WORD, 0), field("b", any, 4)), 4));
    }
}
