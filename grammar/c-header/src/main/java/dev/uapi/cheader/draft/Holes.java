package dev.uapi.cheader.draft;

import dev.uapi.cheader.model.CLayout;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.model.Architecture;

/// Where C leaves room between members that no member has a name for, on 64-bit machines.
///
/// @param between in front of a member
/// @param behind  at the end of the structure or of a union in it
record Holes(boolean between, boolean behind) {
    static Holes of(CStruct plain) {
        long end = 0;
        boolean between = false;
        boolean behind = false;
        for (CMember member : plain.members()) {
            long start = plain.packed() ? end : Math.ceilDiv(end, alignment(member.type())) * alignment(member.type());
            between |= start > end;
            behind |= union(member.type());
            end = start + size(member.type());
        }
        long whole = size(new CType.Struct(plain.tag(), plain));
        return new Holes(between, behind || whole > end);
    }

    private static boolean union(CType type) {
        if (!(type instanceof CType.Struct inner) || inner.struct().kind() != CStruct.Kind.UNION) {
            return false;
        }
        long longest = inner.struct().members().stream().mapToLong(member -> size(member.type())).max().orElse(0);
        return longest < size(type);
    }

    private static long size(CType type) {
        return CLayout.size(type, Architecture.X86_64).orElse(0L);
    }

    private static long alignment(CType type) {
        return CLayout.alignment(type, Architecture.X86_64).orElse(1L);
    }
}
