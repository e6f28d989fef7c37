package dev.uapi.cheader.draft;

import dev.uapi.cheader.model.CEnum;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CStruct;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Names of types of our own, beside those of the header.
final class TypeNames {
    private final Set<String> taken = new HashSet<>();
    /// The last number behind a name.
    private final Map<String, Integer> used = new HashMap<>();

    TypeNames(CHeader header) {
        header.structs().stream().map(CStruct::tag).forEach(taken::add);
        header.enums().stream().map(CEnum::tag).forEach(taken::add);
    }

    /// That name, or one like it that is free.
    String make(String wanted) {
        String plain = wanted.isEmpty() ? "values" : wanted;
        String name = plain;
        while (!taken.add(name)) {
            name = plain + "_" + used.merge(plain, 2, (before, two) -> before + 1);
        }
        return name;
    }
}
