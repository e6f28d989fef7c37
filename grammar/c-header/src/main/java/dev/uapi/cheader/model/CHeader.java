package dev.uapi.cheader.model;

import dev.uapi.language.Source;
import java.util.List;
import java.util.Optional;

/// One header, without what it includes.
///
/// @param structs  structures and unions that have a name, in the order of the text
/// @param enums    with a name and without, in the order of the text
/// @param macros   in the order of the text; the one that keeps the header from being read twice is not among them
/// @param includes what stands between the brackets or quotes: `linux/types.h`
/// @param unread   what could not be read, in the order of the text
public record CHeader(
        Source source, List<CStruct> structs, List<CEnum> enums, List<CMacro> macros, List<String> includes, List<Unread> unread) {
    public CHeader {
        structs = List.copyOf(structs);
        enums = List.copyOf(enums);
        macros = List.copyOf(macros);
        includes = List.copyOf(includes);
        unread = List.copyOf(unread);
    }

    public Optional<CStruct> struct(String tag) {
        return structs.stream().filter(struct -> struct.tag().equals(tag)).findFirst();
    }

    public Optional<CMacro> macro(String name) {
        return macros.stream().filter(macro -> macro.name().equals(name)).findFirst();
    }
}
