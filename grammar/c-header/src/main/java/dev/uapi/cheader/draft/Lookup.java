package dev.uapi.cheader.draft;

import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CStruct;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a header has under a name, also when it has very many.
final class Lookup {
    private final Map<String, CMacro> macros = new HashMap<>();
    private final Map<String, CStruct> structs = new HashMap<>();

    Lookup(CHeader header) {
        header.macros().forEach(macro -> macros.putIfAbsent(macro.name(), macro));
        header.structs().forEach(struct -> structs.putIfAbsent(struct.tag(), struct));
    }

    Optional<CMacro> macro(String name) {
        return Optional.ofNullable(macros.get(name));
    }

    Optional<CStruct> struct(String tag) {
        return Optional.ofNullable(structs.get(tag));
    }
}
