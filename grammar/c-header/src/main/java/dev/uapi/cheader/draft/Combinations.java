package dev.uapi.cheader.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings macros that are several flags together to these flags: `ALL (A | B)` to where A and B are.
final class Combinations {
    private final List<Group> groups;

    Combinations(List<Group> groups) {
        this.groups = groups;
    }

    List<Group> moved() {
        Map<Group, List<Value>> values = new LinkedHashMap<>();
        groups.forEach(group -> values.put(group, new ArrayList<>()));
        for (Group group : groups) {
            for (Value value : group.values()) {
                values.computeIfAbsent(home(group, value), any -> new ArrayList<>()).add(value);
            }
        }
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().with(inOrder(entry.getKey(), entry.getValue())))
                .toList();
    }

    private Group home(Group group, Value value) {
        boolean macro = !group.flags() && group.spelling().equals(Group.MACROS);
        Optional<Group> other = macro ? groups.stream().filter(each -> isMadeOf(each, value)).findFirst() : Optional.empty();
        return other.orElse(group);
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
