package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ByteMapTest {
    /// The map at the mark: a line for each stretch.
    private static String at(String text) {
        Marked marked = Marked.of(text);
        return ByteMap.at(marked.view(), marked.path(), Positions.UTF_16.position(marked.source(), marked.offset()))
                .map(ByteMapTest::shown)
                .orElse("none");
    }

    private static String shown(ByteMap map) {
        return map.cells().stream().map(cell -> ByteMapTest.shown(cell) + "\n")
                .collect(Collectors.joining("", map.name() + ", " + map.size() + " bytes, " + map.required() + " required\n", ""));
    }

    private static String shown(ByteMap.Cell cell) {
        String place = cell.offset() + "+" + cell.size();
        return cell.name() == null
                ? place + " hole"
                : String.join(" ", place, cell.direction(), cell.type(), cell.name(),
                        Optional.ofNullable(cell.range()).map(range -> "at " + range.getStart().getCharacter()).orElse("elsewhere"));
    }

    @Test
    void everyStretchIsThere() {
        assertEquals(
                """
                pair, 24 bytes, 24 required
                0+1 in u8 one at 20
                1+3 hole
                4+4 out u32 two at 33
                8+8 inout aligned_u64 three at 56
                16+1 in u8 four at 69
                17+7 hole
                """,
                at("struct pair { in u8 one; out u32 two; inout aligned_u64 th<|>ree; in u8 four; }"));
    }

    @Test
    void whatWasAddedLaterIsNotRequired() {
        assertEquals(
                """
                grown, 24 bytes, 16 required
                0+4 in u32 size elsewhere
                4+4 hole
                8+8 in aligned_u64 old at 55
                16+8 in aligned_u64 late at 97
                """,
                at("""
                        device lamp "/dev/lamp" { ioctl _IO 'l'; extensible; }
                        basic command GROW = 1 (struct grown) { in aligned_u64 old; required; since 6.4 { in aligned_u64 la<|>te; } }
                        """));
    }

    @Test
    void fieldsOfAUnionShareTheirPlace() {
        assertEquals(
                """
                one, 8 bytes, 8 required
                0+4 in u32 a at 28
                0+8 in aligned_u64 b at 46
                """,
                at("struct o<|>ne { union { in u32 a; in aligned_u64 b; } }"));
    }

    @Test
    void whatHasNoBytesHasNone() {
        assertEquals("none", at("enum li<|>ght { DARK = 0; }"));
        assertEquals("none", at("<|>"));
    }
}
