package dev.uapi.cheader.read;

import dev.uapi.cheader.model.CEnum;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a header has declared so far.
final class Scope {
    private final Map<String, CStruct> structs = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, CType> types = new HashMap<>();
    private final Map<String, CType> enumTypes = new HashMap<>();
    private final Map<String, CNumber> enumerators = new HashMap<>();
    private final List<CEnum> enums = new ArrayList<>();

    void add(CStruct struct) {
        if (structs.containsKey(struct.tag())) {
            throw UnreadableException.substance("there is another " + struct.kind().keyword() + " " + struct.tag() + " before");
        }
        int depth = 1 + struct.members().stream().mapToInt(member -> depth(member.type())).max().orElse(0);
        if (depth > Limits.DEPTH) {
            throw UnreadableException.substance("it has structures nested too deeply");
        }
        structs.put(struct.tag(), struct);
        depths.put(struct.tag(), depth);
    }

    /// How deep structures stand in structures.
    private int depth(CType type) {
        return switch (type) {
            case CType.Struct struct when struct.struct().tag().isEmpty() ->
                1 + struct.struct().members().stream().mapToInt(member -> depth(member.type())).max().orElse(0);
            case CType.Struct struct -> depths.getOrDefault(struct.struct().tag(), 0);
            case CType.Array array -> depth(array.element());
            case CType.Scalar scalar -> 0;
            case CType.Enumerated enumerated -> 0;
            case CType.Pointer pointer -> 0;
            case CType.Unknown unknown -> 0;
        };
    }

    Optional<CStruct> struct(String tag) {
        return Optional.ofNullable(structs.get(tag));
    }

    /// @param type what a member of it is
    void add(CEnum declared, CType type) {
        enums.add(declared);
        enumTypes.put(declared.tag(), type);
    }

    /// What a member of that enum is.
    Optional<CType> enumType(String tag) {
        return Optional.ofNullable(enumTypes.get(tag));
    }

    void addType(String name, CType type) {
        types.put(name, type);
    }

    Optional<CType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    void addEnumerator(String name, CNumber value) {
        enumerators.put(name, value);
    }

    Optional<CNumber> enumerator(String name) {
        return Optional.ofNullable(enumerators.get(name));
    }

    /// In the order of the text.
    List<CStruct> structs() {
        return structs.values().stream().sorted(Comparator.comparingInt(struct -> struct.place().start())).toList();
    }

    /// In the order of the text.
    List<CEnum> enums() {
        return enums.stream().sorted(Comparator.comparingInt(type -> type.place().start())).toList();
    }
}
