package dev.uapi.runtime.simulation;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// The objects of one open file, by id. Ids begin at 1; the lowest free one is taken next. The device's lock guards it.
public final class ObjectTable {
    private final NavigableMap<Long, Entry> entries = new TreeMap<>();
    private final PriorityQueue<Long> released = new PriorityQueue<>();
    private long highest;
    private boolean burnt;

    ObjectTable() {}

    /// Takes an object in.
    ///
    /// @param kind  as the description calls it: `IOAS`
    /// @param state whatever the behaviour keeps of it
    /// @return its id
    public long add(String kind, Object state) {
        Long reused = released.poll();
        long id = reused != null ? reused : ++highest;
        entries.put(id, new Entry(kind, id, state));
        return id;
    }

    /// The state of the object with this id, if it is of one of these kinds; without kinds, of any.
    public Optional<Object> find(long id, String... kinds) {
        Entry entry = entries.get(id);
        return entry != null && entry.isOf(kinds) ? Optional.of(entry.state) : Optional.empty();
    }

    /// The state of the object with this id, if it is of this type.
    public <T> Optional<T> find(long id, Class<T> type) {
        return find(id).filter(type::isInstance).map(type::cast);
    }

    /// The state of an object that is known to exist.
    ///
    /// @throws IllegalArgumentException if there is none with this id and type of state: a mistake of the caller
    public <T> T require(long id, Class<T> type) {
        return find(id, type).orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " has the id " + id));
    }

    /// All states of this type, by ascending id.
    public <T> List<T> all(Class<T> type) {
        return entries.values().stream().map(Entry::state).filter(type::isInstance).map(type::cast).toList();
    }

    /// All objects, by ascending id.
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /// Takes an object out; its id is free at once.
    ///
    /// @return whether there was one
    public boolean remove(long id) {
        boolean removed = entries.remove(id) != null;
        if (removed) {
            released.add(id);
        }
        return removed;
    }

    /// Takes an object out whose id nothing else gets.
    public void burn(long id) {
        burnt = entries.remove(id) != null || burnt;
    }

    /// Whether no object exists, and no id was burnt.
    public boolean isEmpty() {
        return entries.isEmpty() && !burnt;
    }

    void clear() {
        entries.clear();
        released.clear();
        highest = 0;
        burnt = false;
    }

    /// An object.
    ///
    /// @param kind  as the description calls it: `IOAS`
    /// @param state whatever the behaviour keeps of it
    public record Entry(String kind, long id, Object state) {
        private boolean isOf(String... kinds) {
            return kinds.length == 0 || List.of(kinds).contains(kind);
        }
    }
}
