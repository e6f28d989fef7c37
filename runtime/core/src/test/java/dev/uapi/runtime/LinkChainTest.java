package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LinkChainTest {
    /// As VFIO has it: a kind and a version of 16 bits, and the offset of the next link.
    private static final LinkChain.Format FORMAT = new LinkChain.Format(8, 0, 2, 4, 4);

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment memory = arena.allocate(64);

    @AfterEach
    void free() {
        arena.close();
    }

    @Test
    void goesFromLinkToLink() {
        link(16, 1, 40);
        link(40, 3, 24);
        link(24, 2, 0);
        assertEquals(List.of(1L, 3L, 2L), kinds(16));
        assertEquals(List.of(1L, 3L, 2L), kinds(16));
        assertEquals(40, chain(16).find(2).orElseThrow().byteSize());
        assertEquals(Optional.empty(), chain(16).find(7));
    }

    @Test
    void thereMayBeNone() {
        assertEquals(List.of(), kinds(0));
        assertThrows(NoSuchElementException.class, () -> chain(0).iterator().next());
    }

    @Test
    void theLastLinkMayEndWithTheMemory() {
        link(56, 9, 0);
        assertEquals(List.of(9L), kinds(56));
        assertEquals("the chain leads to byte 57, but there are only 64 bytes", broken(57));
    }

    @Test
    void aLinkOutsideEndsTheWalk() {
        link(16, 1, 60);
        Iterator<LinkChain.Link> walk = chain(16).iterator();
        assertEquals(1, walk.next().kind());
        assertThrows(IllegalStateException.class, walk::next);
        assertEquals("the chain leads to byte 18446744073709551615, but there are only 64 bytes", broken(-1));
    }

    @Test
    void aCircleEndsTheWalk() {
        link(16, 1, 32);
        link(32, 2, 16);
        assertEquals("the chain has more links than fit into 64 bytes: it is a circle", broken(16));
        assertThrows(IllegalStateException.class, () -> chain(16).find(3));
    }

    @Test
    void anythingEndsOrIsRefused() {
        Random random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            byte[] bytes = new byte[64];
            random.nextBytes(bytes);
            for (int index = 5; index < 64; index += 4) {
                bytes[index] = bytes[index + 1 < 64 ? index + 1 : index] = 0;
            }
            memory.copyFrom(MemorySegment.ofArray(bytes));
            try {
                kinds(random.nextInt(70));
            } catch (IllegalStateException broken) {
                assertEquals(0, String.valueOf(broken.getMessage()).indexOf("the chain"));
            }
        }
    }

    private void link(long offset, int kind, int next) {
        memory.set(Layouts.U16, offset, (short) kind);
        memory.set(Layouts.U32, offset + 4, next);
    }

    private LinkChain chain(long first) {
        return new LinkChain(memory, first, FORMAT);
    }

    private List<Long> kinds(long first) {
        return StreamSupport.stream(chain(first).spliterator(), false).map(LinkChain.Link::kind).toList();
    }

    private String broken(long first) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> kinds(first)).getMessage());
    }
}
