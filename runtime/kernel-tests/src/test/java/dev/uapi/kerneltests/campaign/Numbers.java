package dev.uapi.kerneltests.campaign;

import java.util.ArrayList;
import java.util.List;
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

    /// Where memory of a process might be. Without a device nobody looks.
    private static final long MEMORY = 0x7f0000000000L;

    private final SplittableRandom random;
    private final int ordinary;
    private final long granule;
    private final long base;
    private final List<Place> places = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();

    /// A range of IOVAs in an address space.
    ///
    /// @param owner the id of the address space
    record Place(long owner, long iova, long length) {}

    /// A new world: how fine its grain is, where in the space it lies, and how much of it is extreme are chosen once.
    Numbers(SplittableRandom random) {
        this.random = random;
        this.ordinary = random.nextInt(4) == 0 ? 3 : 10;
        this.granule = one(GRANULES);
        this.base = one(BASES);
    }

    /// Something was mapped there.
    void remember(Place place) {
        places.add(place);
        if (places.size() > REMEMBERED) {
            places.remove(random.nextInt(REMEMBERED));
        }
    }

    /// An object got this id.
    void remember(long id) {
        ids.add(id);
    }

    /// The object is gone.
    void forget(long id) {
        ids.remove(id);
    }

    /// Whether there is no object yet.
    boolean isEmpty() {
        return ids.isEmpty();
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
        return rarely() ? one(ENDS) : MEMORY + one(ADDRESSES) / granule * granule;
    }

    long id() {
        if (!ids.isEmpty() && random.nextInt(8) != 0) {
            return ids.get(random.nextInt(ids.size()));
        }
        return rarely() ? one(ENDS) : random.nextInt(5);
    }

    long plain() {
        return one(PLAIN);
    }

    long one(long[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean rarely() {
        return random.nextInt(ordinary) == 0;
    }
}
