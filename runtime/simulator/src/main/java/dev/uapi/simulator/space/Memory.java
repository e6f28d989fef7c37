package dev.uapi.simulator.space;

import java.util.List;
import java.util.Optional;

/// The memory that one map command named. The copies of a mapping share it: what one of them has pinned is pinned for all.
public final class Memory {
    private final Backing backing;
    private final long address;
    private final boolean writable;
    private final Account account;
    private final PinnedPages pinned = new PinnedPages();

    /// @param backing  where it is
    /// @param address  where it begins there
    /// @param writable whether it was mapped for writing: no copy may write otherwise
    /// @param account  whom it is charged to while it is pinned
    public Memory(Backing backing, long address, boolean writable, Account account) {
        this.backing = backing;
        this.address = address;
        this.writable = writable;
        this.account = account;
    }

    public Backing backing() {
        return backing;
    }

    public long address() {
        return address;
    }

    public boolean writable() {
        return writable;
    }

    /// Pins a part of it once more.
    ///
    /// @param part whole pages, by their addresses
    /// @return why it is not pinned; empty if it is
    Optional<Obstacle> pin(Range part) {
        Optional<Obstacle> obstacle = obstacle(part);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        if (!account.charge(lengthOf(pinned.missing(part)))) {
            return Optional.of(Obstacle.NO_MEMORY);
        }
        pinned.add(part);
        return Optional.empty();
    }

    /// Whether all of a part is pinned.
    ///
    /// @param part whole pages, by their addresses
    public boolean isPinned(Range part) {
        return pinned.missing(part).isEmpty();
    }

    /// Takes back one pinning of this part.
    void unpin(Range part) {
        account.giveBack(lengthOf(pinned.remove(part)));
    }

    /// What keeps a part from being pinned, whoever pays for it. What is pinned already can be pinned again.
    ///
    /// @param part whole pages, by their addresses
    public Optional<Obstacle> obstacle(Range part) {
        return pinned.missing(part).stream()
                .flatMap(pages -> backing.obstacle(pages.first(), pages.length(), writable).stream())
                .findFirst();
    }

    private static long lengthOf(List<Range> ranges) {
        return ranges.stream().mapToLong(Range::length).sum();
    }
}
