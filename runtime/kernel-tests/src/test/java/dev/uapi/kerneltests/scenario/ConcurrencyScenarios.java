package dev.uapi.kerneltests.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Iova;
import dev.uapi.iommufd.Mapping;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Recording;
import dev.uapi.kerneltests.Subject;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Threads that meet in one address space. In what order, nobody knows: so it is not recorded.
@Tag(Recording.LEFT_OUT)
@ExtendWith(Subject.class)
final class ConcurrencyScenarios {
    private static final int THREADS = 4;
    private static final int ROUNDS = 500;

    @Test
    void threadsShareAnAddressSpace(Iommu subject) throws InterruptedException, ExecutionException {
        Ioas ioas = Iommufd.over(subject.device()).allocateIoas();
        MemorySegment memory = subject.arena().allocate(0x1000, 0x1000);
        Mapping kept = ioas.map(memory, Access.READ);

        inThreads(() -> mapAndUnmap(ioas, memory));

        assertEquals(kept.length(), ioas.unmapAll());
    }

    @Test
    void everyThreadGetsPlacesOfItsOwn(Iommu subject) throws InterruptedException, ExecutionException {
        Ioas ioas = Iommufd.over(subject.device()).allocateIoas();
        MemorySegment memory = subject.arena().allocate(0x1000, 0x1000);

        List<Iova> places = inThreads(() -> {
            List<Iova> mine = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                mine.add(ioas.map(memory, Access.READ).iova());
            }
            return mine;
        });

        assertEquals(THREADS * ROUNDS, places.stream().distinct().count());
        assertEquals(THREADS * ROUNDS * 0x1000L, ioas.unmapAll());
    }

    private static List<Iova> mapAndUnmap(Ioas ioas, MemorySegment memory) {
        for (int round = 0; round < ROUNDS; round++) {
            try (Mapping mapping = ioas.map(memory, Access.READ_WRITE)) {
                assertEquals(memory.byteSize(), mapping.length());
            }
        }
        return List.of();
    }

    private static <T> List<T> inThreads(Callable<List<T>> work) throws InterruptedException, ExecutionException {
        List<T> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<T>> done : threads.invokeAll(IntStream.range(0, THREADS).mapToObj(thread -> work).toList())) {
                all.addAll(done.get());
            }
        }
        return all;
    }
}
