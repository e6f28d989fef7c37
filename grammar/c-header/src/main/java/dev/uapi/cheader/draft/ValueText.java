package dev.uapi.cheader.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes enums and flags.
final class ValueText {
    private final Page page;
    private final Doubts doubts;

    ValueText(Page page, Doubts doubts) {
        this.page = page;
        this.doubts = doubts;
    }

    void write(Group group) {
        page.line("");
        page.document(doubts.document(Explained.declaration(group.comment())));
        String prefix = Words.commonPrefix(group.values().stream().map(Value::name).toList());
        boolean shortens = group.values().size() > 1
                && !prefix.isEmpty()
                && group.values().stream().noneMatch(value -> value.name().equals(prefix));
        page.open((group.flags() ? "flags " : "enum ") + group.name() + group.spelling() + (shortens ? " prefix " + prefix : ""));
        Map<Long, String> seen = new HashMap<>();
        for (Value value : group.values()) {
            page.document(doubts.document(Explained.member(value.name(), value.comment(), group.comment())));
            page.line(value.name() + " = " + number(group, value, seen) + ";");
            seen.putIfAbsent(value.value(), value.name());
        }
        page.close();
    }

    private static String number(Group group, Value value, Map<Long, String> seen) {
        String before = seen.get(value.value());
        if (before != null) {
            return before;
        }
        List<String> parts = group.flags() && !value.isOneBit() ? Group.combined(value, group.values()) : List.of();
        if (!parts.isEmpty()) {
            return String.join(" | ", parts);
        }
        return group.flags() ? "bit " + Long.numberOfTrailingZeros(value.value()) : number(value);
    }

    /// As the header has it, as far as one sees.
    private static String number(Value value) {
        boolean hex = value.text().matches(".*\\b0[xX].*") || value.value() < 0 || value.value() > 0xffff;
        return hex ? "0x" + Long.toHexString(value.value()) : Long.toString(value.value());
    }
}
