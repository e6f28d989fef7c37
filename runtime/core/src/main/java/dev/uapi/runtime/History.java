package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// How a structure grew: how long it was in which release, and which of its fields came later than itself.
///
/// ```java
/// private static final History HISTORY = History.of(NAME, 24, Availability.since("6.6"))
///         .grown(40, Availability.since("6.7"))
///         .field("data_type", 24, 4, Availability.since("6.7"));
/// ```
public final class History {
    private final String name;
    private final List<Stage> stages;
    private final List<Part> parts;

    private History(String name, List<Stage> stages, List<Part> parts) {
        this.name = name;
        this.stages = stages;
        this.parts = parts;
    }

    /// @param name         of the structure or its command, as the kernel spells it
    /// @param size         in bytes, when it was new
    /// @param availability in which releases it is at all
    public static History of(String name, long size, Availability availability) {
        return new History(name, List.of(new Stage(size, availability)), List.of());
    }

    /// The same, longer from some release on.
    ///
    /// @param size in bytes, more than before
    public History grown(long size, Availability availability) {
        return new History(name, with(stages, new Stage(size, availability)), parts);
    }

    /// The same, with a field that came later than the structure.
    public History field(String field, long offset, long size, Availability availability) {
        return new History(name, stages, with(parts, new Part(field, offset, size, availability)));
    }

    /// How much of it a kernel of this release knows, in bytes; 0: nothing.
    public long sizeIn(Release release) {
        Availability whole = stages.getFirst().availability();
        return whole.in(release)
                ? stages.stream().filter(stage -> stage.availability().in(release)).mapToLong(Stage::size).max().orElse(0)
                : 0;
    }

    /// The fields that hold something and that came later than the structure, behind what it was when it was new.
    ///
    /// @param size how much of the structure the caller gives, in bytes
    public List<Missing> tail(MemorySegment structure, long size) {
        return behind(stages.getFirst().size(), structure, size);
    }

    /// How long the structure has to be for a kernel of this release: as long as that knows it, and no longer than it is.
    ///
    /// @param size how much of the structure the caller gives, in bytes
    /// @throws TooNewException if the kernel has not got it at all, or if what it does not know of it is not 0
    public long fit(Release release, MemorySegment structure, long size) {
        long known = sizeIn(release);
        if (known == 0) {
            Missing all = new Missing(Missing.Kind.COMMAND, name, stages.getFirst().availability().toString());
            throw new TooNewException(name, release, List.of(all));
        }
        List<Missing> missing = behind(known, structure, size);
        if (!missing.isEmpty()) {
            throw new TooNewException(name, release, missing);
        }
        return Math.min(known, size);
    }

    List<Missing> missingIn(Release release, MemorySegment structure, long size) {
        return parts.stream()
                .filter(part -> !part.availability().in(release) && part.isUsed(structure, size))
                .map(Part::asMissing)
                .toList();
    }

    private List<Missing> behind(long known, MemorySegment structure, long size) {
        List<Part> used = parts.stream().filter(part -> part.offset() >= known && part.isUsed(structure, size)).toList();
        return used.isEmpty() ? rest(known, structure, size) : used.stream().map(Part::asMissing).toList();
    }

    /// Bytes without a name that are not 0.
    private static List<Missing> rest(long known, MemorySegment structure, long size) {
        long end = Math.min(size, structure.byteSize());
        boolean zero = end <= known || Layouts.isZero(structure.asSlice(known, end - known));
        return zero ? List.of() : List.of(new Missing(Missing.Kind.FIELD, "what is behind byte " + known, ""));
    }

    private static <T> List<T> with(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return List.copyOf(all);
    }

    private record Stage(long size, Availability availability) {}

    private record Part(String name, long offset, long size, Availability availability) {
        boolean isUsed(MemorySegment structure, long given) {
            long end = Math.min(offset + size, Math.min(given, structure.byteSize()));
            return end > offset && !Layouts.isZero(structure.asSlice(offset, end - offset));
        }

        Missing asMissing() {
            return new Missing(Missing.Kind.FIELD, name, availability.toString());
        }
    }
}
