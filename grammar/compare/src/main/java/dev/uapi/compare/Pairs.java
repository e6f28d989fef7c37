package dev.uapi.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// What two lists have under the same name.
///
/// @param removed only in the older one
/// @param added   only in the newer one
record Pairs<T>(List<T> removed, List<Pair<T>> both, List<T> added) {
    /// Of one name.
    record Pair<T>(T before, T after) {}

    static <T> Pairs<T> of(List<T> before, List<T> after, Function<T, String> name) {
        SequencedMap<String, T> older = byName(before, name);
        SequencedMap<String, T> newer = byName(after, name);
        return new Pairs<>(
                before.stream().filter(each -> !newer.containsKey(name.apply(each))).toList(),
                newer.entrySet().stream()
                        .filter(each -> older.containsKey(each.getKey()))
                        .map(each -> new Pair<>(older.getOrDefault(each.getKey(), each.getValue()), each.getValue()))
                        .toList(),
                after.stream().filter(each -> !older.containsKey(name.apply(each))).toList());
    }

    private static <T> SequencedMap<String, T> byName(List<T> all, Function<T, String> name) {
        SequencedMap<String, T> map = new LinkedHashMap<>();
        all.forEach(each -> map.putIfAbsent(name.apply(each), each));
        return map;
    }

    void each(Consumer<T> gone, Consumer<Pair<T>> kept, Consumer<T> come) {
        removed.forEach(gone);
        both.forEach(kept);
        added.forEach(come);
    }
}
