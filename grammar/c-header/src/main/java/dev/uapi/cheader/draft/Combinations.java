package dev.uapi.cheader.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings macros that are several flags together to these flags: `ALL (A | B)` to where A and B are.
final class Combinations {
    private final List<Group> groups;
    /// The flags that have a name, by the name.
    private final Map<String, Group> flags = new HashMap<>();

    Combinations(List<Group> groups) {
        this.groups = groups;
        groups.stream().filter(Group::flags).forEach(group -> group.values().forEach(value -> flags.putIfAbsent(value.name(), group)));
    }

    List<Group> moved() {
        Map<String, List<Value>> values = new HashMap<>();
        for (Group group : groups) {
            for (Value value : group.values()) {
                values.computeIfAbsent(home(group, value).name(), any -> new ArrayList<>()).add(value);
            }
        }
        return groups.stream()
                .filter(group -> values.containsKey(group.name()))
                .map(group -> group.with(inOrder(group, values.getOrDefault(group.name(), List.of()))))
                .toList();
    }

    private Group home(Group group, Value value) {
        boolean macro = !group.flags() && group.spelling().equals(Group.MACROS);
        List<String> parts = macro ? Group.parts(value) : List.of();
        return parts.stream().limit(1).flatMap(name -> Optional.ofNullable(flags.get(name)).stream())
                .filter(each -> isMadeOf(each, value))
                .findFirst()
                .orElse(group);
    }

    private static boolean isMadeOf(Group flags, Value value) {
        return flags.flags() && flags.spelling().equals(Group.MACROS) && !Group.combined(value, flags.values()).isEmpty();
    }

    /// What is made of others stands behind them.
    private static List<Value> inOrder(Group group, List<Value> values) {
        if (!group.flags()) {
            return values;
        }
        List<Value> ordered = new ArrayList<>(values.stream().filter(Value::isOneBit).toList());
        ordered.addAll(values.stream().filter(value -> !value.isOneBit()).toList());
        return ordered;
    }
}
