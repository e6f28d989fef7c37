package dev.uapi.cheader.draft;

import dev.uapi.cheader.model.CLayout;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.ScalarType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Brings structures into the form that the language has, and tells which have none.
///
/// In that form a structure has members with names and unions of members with names; alignment comes from the members alone.
final class Shapes {
    private static final List<Architecture> MACHINES = List.of(Architecture.X86_64, Architecture.I386);
    /// More bytes no ioctl takes.
    private static final long LARGEST = 8191;

    private final Map<String, Optional<String>> known = new HashMap<>();

    /// Why it cannot be described; empty when it can.
    Optional<String> obstacle(CStruct struct) {
        if (struct.tag().isEmpty()) {
            return find(struct);
        }
        Optional<String> before = known.get(struct.tag());
        if (before == null) {
            before = find(struct);
            known.put(struct.tag(), before);
        }
        return before;
    }

    private Optional<String> find(CStruct struct) {
        if (struct.kind() == CStruct.Kind.UNION) {
            return Optional.of("a union with a name: its members stand where it is used");
        }
        Optional<CLayout> layout = struct.layout(Architecture.X86_64);
        if (layout.isEmpty()) {
            return Optional.of("the size of something in it is not known");
        }
        if (struct.members().isEmpty()) {
            return Optional.of("it is empty");
        }
        if (layout.get().size() > LARGEST) {
            return Optional.of("it is larger than the argument of an ioctl can be");
        }
        CStruct plain = plain(struct);
        return Stream.of(inMembers(plain, false), inOrder(plain), inNames(plain), inLayout(struct, plain))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> inMembers(CStruct plain, boolean union) {
        return plain.members().stream().flatMap(member -> inMember(member, union).stream()).findFirst();
    }

    private Optional<String> inMember(CMember member, boolean union) {
        CType type = element(member.type());
        if (member.type() instanceof CType.Array array && array.element() instanceof CType.Array) {
            return Optional.of("it has an array of arrays");
        }
        if (member.bits().isPresent()) {
            return Optional.of("it has bit-fields");
        }
        if (member.name().contains("$")) {
            return Optional.of("one of its members has a name with a dollar sign");
        }
        if (!(type instanceof CType.Struct inner)) {
            return Optional.empty();
        }
        CStruct struct = inner.struct();
        if (struct.kind() == CStruct.Kind.UNION && !struct.tag().isEmpty()) {
            return Optional.of("it has a union that is declared by itself");
        }
        if (struct.kind() == CStruct.Kind.UNION) {
            boolean array = member.type() instanceof CType.Array;
            return union || array ? Optional.of("it has unions in a way that the language has not") : inMembers(plain(struct), true);
        }
        if (member.name().isEmpty()) {
            return Optional.of("it has a structure without a name in a union");
        }
        return obstacle(struct).map(why -> (struct.tag().isEmpty() ? member.name() : "struct " + struct.tag()) + " in it: " + why);
    }

    /// What stands in unions has names beside those of the others.
    private static Optional<String> inNames(CStruct plain) {
        Set<String> names = new HashSet<>();
        boolean different = names(plain).allMatch(names::add);
        return different ? Optional.empty() : Optional.of("two members have one name, in a union and beside it");
    }

    private static Stream<String> names(CStruct plain) {
        return plain.members().stream().flatMap(member -> member.type() instanceof CType.Struct inner
                        && inner.struct().kind() == CStruct.Kind.UNION
                ? names(plain(inner.struct()))
                : Stream.of(member.name()));
    }

    /// Only what comes last has no end.
    private Optional<String> inOrder(CStruct plain) {
        List<CMember> members = plain.members();
        boolean early = members.stream().limit(members.size() - 1L).anyMatch(member -> isOpen(member.type()));
        boolean only = members.size() == 1 && isOpen(members.getFirst().type());
        return early || only ? Optional.of("it has an array without an end that does not stand behind everything") : Optional.empty();
    }

    private boolean isOpen(CType type) {
        return switch (type) {
            case CType.Array array -> array.length().orElse(0) == 0 || isOpen(array.element());
            case CType.Struct inner -> inner.struct().members().stream().anyMatch(member -> isOpen(member.type()));
            case CType.Scalar _, CType.Enumerated _, CType.Pointer _, CType.Unknown _ -> false;
        };
    }

    private static Optional<String> inLayout(CStruct struct, CStruct plain) {
        boolean same = MACHINES.stream().allMatch(machine -> figures(struct, machine).equals(figures(plain, machine)));
        return same ? Optional.empty() : Optional.of("the header aligns it otherwise than its members ask for");
    }

    private static Optional<List<String>> figures(CStruct struct, Architecture machine) {
        return struct.layout(machine).map(layout -> Stream.concat(
                Stream.of(layout.size() + "/" + layout.alignment()),
                layout.members().stream().map(each -> each.path() + "@" + each.offset())).toList());
    }

    /// In the form that the language has, as far as possible.
    static CStruct plain(CStruct struct) {
        boolean union = struct.kind() == CStruct.Kind.UNION;
        List<CMember> members = struct.members().stream().flatMap(member -> plain(member, union).stream()).toList();
        return new CStruct(struct.kind(), struct.tag(), members, struct.packed(), 1, struct.comment(), struct.place());
    }

    private static List<CMember> plain(CMember member, boolean union) {
        if (member.name().isEmpty() && member.type() instanceof CType.Struct inner) {
            List<CMember> members = plain(inner.struct()).members();
            boolean sameKind = union == (inner.struct().kind() == CStruct.Kind.UNION);
            CType type = new CType.Struct(inner.spelling(), plain(inner.struct()));
            return sameKind || members.size() == 1 ? members : List.of(with(member, type));
        }
        return List.of(with(member, aligned(member)));
    }

    private static CMember with(CMember member, CType type) {
        return new CMember(member.name(), type, member.bits(), member.countedBy(), 1, member.comment(), member.place());
    }

    private static CType aligned(CMember member) {
        boolean wide = member.aligned() == Long.BYTES && member.type() instanceof CType.Scalar scalar && scalar.type().alignedByAbi();
        if (!wide) {
            return member.type();
        }
        boolean signed = member.type() instanceof CType.Scalar scalar && scalar.type().signed();
        return new CType.Scalar(member.type().spelling(), signed ? ScalarType.ALIGNED_S64 : ScalarType.ALIGNED_U64);
    }

    static CType element(CType type) {
        List<CType> elements = new ArrayList<>(List.of(type));
        while (elements.getLast() instanceof CType.Array array) {
            elements.add(array.element());
        }
        return elements.getLast();
    }
}
