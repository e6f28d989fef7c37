package dev.uapi.kerneltests.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The numbers worth calling with, in a world so small that they often meet: near what is there, next to it, at both ends of
/// everything, and one beyond.
final class Numbers {
    private static final int REMEMBERED = 16;
    private static final long PAGE = 4096;
    private static final long HUGE = 2 << 20;

    private static final long[] GRANULES = {1, 0x10, 0x800, PAGE, PAGE, PAGE};
    private static final long[] BASES = {
        0, 0, 0, PAGE, HUGE - 2 * PAGE, 1L << 32, Long.MIN_VALUE - 4 * PAGE, -0x20 * PAGE, -0x20 * PAGE, -0x100
    };
    /// Where the page tables of mock devices reach, and next to it.
    private static final long[] REACHED = {0x100_0000, 0x100_0000, 0x100_0000, 0x120_0000, 0xff_0000, 0x7fff_0000, 1L << 32, 0};
    private static final long[] ENDS = {
        0, 1, 2, PAGE - 1, PAGE, PAGE + 1, Long.MAX_VALUE, Long.MIN_VALUE, -2 * PAGE, -PAGE - 1, -PAGE, -2, -1
    };
    private static final long[] LENGTHS = {
        0, 1, 2, 0x10, 0x123, 0x800, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE, HUGE, Long.MAX_VALUE - 1, Long.MAX_VALUE, Long.MIN_VALUE,
        -2 * PAGE, -PAGE - 1, -PAGE, -2, -1
    };
    private static final long[] SHIFTS = {0, 0, 1, 0x10, 0x800, PAGE, -1, -PAGE};
    private static final long[] ADDRESSES = {0, 0, 0x123, 0x800, PAGE - 1, HUGE, HUGE + PAGE, 0x234000};
    private static final long[] PLAIN = {0, 0, 0, 0, 1, 1, 2, 3, -1, 1L << 32, (1L << 32) + 1, Long.MIN_VALUE};
    private static final long[] MOCK_PLAIN = {0, 0, 0, 1, 1, 2, 3, 4, 0xfffff, 1 << 20, 0xbaddad, 0xbadbeef};

    /// Where memory of a process might be. Without a device nobody looks.
    private static final long NOWHERE = 0x7f0000000000L;

    private final SplittableRandom random;
    private final int ordinary;
    private final long granule;
    private final long base;
    private final Optional<Memory> memory;
    private final List<Place> places = new ArrayList<>();
    private final List<Known> ids = new ArrayList<>();

    /// A range of IOVAs in an address space.
    ///
    /// @param owner the id of the address space
    record Place(long owner, long iova, long length) {}

    /// The id of an object.
    ///
    /// @param kinds of which it is one
    private record Known(long id, List<String> kinds) {
        boolean isAny(List<String> wanted) {
            return wanted.isEmpty() || !Collections.disjoint(kinds, wanted);
        }
    }

    /// A new world: how fine its grain is, where in the space it lies, and how much of it is extreme are chosen once.
    ///
    /// @param memory that devices reach, if there are any
    Numbers(SplittableRandom random, Optional<Memory> memory) {
        this.random = random;
        this.memory = memory;
        this.ordinary = random.nextInt(4) == 0 ? 3 : 10;
        this.granule = one(GRANULES);
        this.base = one(memory.isPresent() ? REACHED : BASES);
    }

    /// Something was mapped there.
    void remember(Place place) {
        places.add(place);
        if (places.size() > REMEMBERED) {
            places.remove(random.nextInt(REMEMBERED));
        }
    }

    /// An object got this id.
    ///
    /// @param kinds of which it is one
    void remember(long id, List<String> kinds) {
        forget(id);
        ids.add(new Known(id, kinds));
    }

    /// The object is gone.
    void forget(long id) {
        ids.removeIf(known -> known.id == id);
    }

    /// Whether there is an object of this kind.
    boolean hasAny(String kind) {
        return ids.stream().anyMatch(known -> known.isAny(List.of(kind)));
    }

    /// A range: one that is mapped or was, something near it, from one to another, or any.
    Place place() {
        if (places.isEmpty() || random.nextInt(5) == 0) {
            return new Place(id(), iova(), length());
        }
        Place place = places.get(random.nextInt(places.size()));
        return switch (random.nextInt(10)) {
            case 0 -> new Place(place.owner, place.iova + one(SHIFTS), place.length);
            case 1 -> new Place(place.owner, place.iova + one(SHIFTS), place.length - one(SHIFTS));
            case 2 -> new Place(place.owner, place.iova, place.length + one(SHIFTS));
            case 3, 4 -> through(place, places.get(random.nextInt(places.size())));
            default -> place;
        };
    }

    /// From the beginning of one to the end of another.
    private static Place through(Place first, Place last) {
        return new Place(first.owner, first.iova, last.iova + last.length - first.iova);
    }

    long iova() {
        return rarely() ? one(ENDS) : base + granule * random.nextInt(40);
    }

    long length() {
        return rarely() ? one(LENGTHS) : granule * (1 + random.nextInt(8));
    }

    long address() {
        long offset = one(memory.isPresent() && random.nextInt(8) == 0 ? Memory.EDGES : ADDRESSES);
        return rarely() ? one(ENDS) : memory.map(Memory::start).orElse(NOWHERE) + offset / granule * granule;
    }

    /// Any id.
    long id() {
        return id(List.of());
    }

    /// The id of an object of one of these kinds, more often than not; without kinds: of any.
    long id(List<String> kinds) {
        List<Known> fitting = ids.stream().filter(known -> known.isAny(kinds)).toList();
        if (!fitting.isEmpty() && random.nextInt(8) != 0) {
            return fitting.get(random.nextInt(fitting.size())).id;
        }
        boolean other = memory.isPresent() && !ids.isEmpty() && random.nextInt(4) != 0;
        return other ? ids.get(random.nextInt(ids.size())).id : rarely() ? one(ENDS) : random.nextInt(5);
    }

    /// Whether this is the id of an object of this kind.
    boolean is(long id, String kind) {
        return ids.stream().anyMatch(known -> known.id == (id & 0xffff_ffffL) && known.isAny(List.of(kind)));
    }

    /// The id of the object of this kind that came last.
    Optional<Long> last(String kind) {
        return ids.reversed().stream().filter(known -> known.isAny(List.of(kind))).map(Known::id).findFirst();
    }

    /// The id of an object of this kind, of which there is one.
    long only(String kind) {
        List<Known> fitting = ids.stream().filter(known -> known.isAny(List.of(kind))).toList();
        return fitting.get(random.nextInt(fitting.size())).id;
    }

    long plain() {
        return one(memory.isPresent() && random.nextBoolean() ? MOCK_PLAIN : PLAIN);
    }

    long one(long[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean rarely() {
        return random.nextInt(ordinary) == 0;
    }
}
