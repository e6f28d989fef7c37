package dev.uapi.examples.packetbuffers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Iova;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BufferPoolTest {
    private static List<Buffer> takeAll(BufferPool pool) {
        return Stream.generate(pool::take).takeWhile(Optional::isPresent).map(Optional::orElseThrow).toList();
    }

    @Test
    void buffersLieSideBySideForBothSides() {
        try (Arena arena = Arena.ofConfined()) {
            var memory = arena.allocate(4 * 64 + 10);
            List<Buffer> buffers = takeAll(new BufferPool(memory, new Iova(0x1000), 64));

            assertEquals(List.of(0x1000L, 0x1040L, 0x1080L, 0x10c0L), buffers.stream().map(buffer -> buffer.iova().value()).toList());
            buffers.forEach(buffer -> assertEquals(buffer.iova().value() - 0x1000, buffer.memory().address() - memory.address()));
        }
    }

    @Test
    void whatIsGivenBackIsTakenAgainFirst() {
        try (Arena arena = Arena.ofConfined()) {
            BufferPool pool = new BufferPool(arena.allocate(3 * 64), new Iova(0), 64);
            Buffer first = pool.take().orElseThrow();
            pool.take();
            pool.giveBack(first);

            assertEquals(first, pool.take().orElseThrow());
            assertEquals(1, takeAll(pool).size());
            assertTrue(pool.take().isEmpty());
        }
    }
}
