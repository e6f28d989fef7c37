package dev.uapi.kerneltests;

import static dev.uapi.kerneltests.Iommu.succeeds;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.IovaRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// All that a question could leave behind. Two looks at the same bench are equal if nothing was.
///
/// @param ids    that the kernel gives next
/// @param ranges of the address spaces
/// @param mapped whether the mapped page is still there, and no other
/// @param files  that this process has open
record Leftovers(List<Long> ids, List<String> ranges, List<String> mapped, SortedSet<String> files) {
    private static final int LOOKAHEAD = 6;
    private static final int ROOM = 8;

    static Leftovers at(Bench bench) {
        return new Leftovers(
                next(bench.iommu()),
                List.of(reachable(bench, bench.space()), reachable(bench, bench.empty())),
                List.of(copied(bench), Long.toString(bench.iommu().unmap(bench.empty(), 0, -1).tryCall(bench.iommu().device()))),
                open());
    }

    /// Not only the next one: something that was left behind may have taken another.
    private static List<Long> next(Iommu iommu) {
        List<Long> ids = Stream.generate(() -> iommu.allocate().value()).limit(LOOKAHEAD).toList();
        ids.forEach(id -> succeeds(iommu.destroy(id)));
        return ids;
    }

    private static String reachable(Bench bench, IoasId ioas) {
        MemorySegment array = IovaRange.allocate(bench.iommu().arena(), ROOM);
        IoasIovaRanges answer = IoasIovaRanges.allocate(bench.iommu().arena()).ioasId(ioas).numIovas(ROOM).allowedIovas(array.address());
        succeeds(answer.tryCall(bench.iommu().device()));
        return LongStream.range(0, answer.numIovas())
                .mapToObj(index -> IovaRange.at(array, index))
                .map(range -> Long.toHexString(range.start()) + ".." + Long.toHexString(range.last()))
                .collect(Collectors.joining(", "));
    }

    private static String copied(Bench bench) {
        Iommu iommu = bench.iommu();
        long result = iommu.copy(bench.space(), Bench.MAPPED, Bench.PAGE)
                .flags(Iommu.FIXED).dstIova(Bench.MAPPED + Bench.PAGE).tryCall(iommu.device());
        return result + " " + iommu.unmapped(bench.space(), Bench.MAPPED + Bench.PAGE, Bench.PAGE);
    }

    private static SortedSet<String> open() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            List<Path> descriptors = new ArrayList<>(open.toList());
            return descriptors.stream()
                    .flatMap(descriptor -> file(descriptor).stream())
                    .filter(file -> !file.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Empty for the folder that is being read.
    private static Optional<String> file(Path descriptor) {
        try {
            String file = Files.readSymbolicLink(descriptor).toString();
            return file.contains("/fd") ? Optional.empty() : Optional.of(descriptor.getFileName() + " " + file);
        } catch (IOException closed) {
            return Optional.empty();
        }
    }
}
