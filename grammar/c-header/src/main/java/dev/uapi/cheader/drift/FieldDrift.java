package dev.uapi.cheader.drift;

import dev.uapi.cheader.model.CLayout;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.language.diagnostic.HeaderProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Places.Name;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Layout;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What one structure holds.
///
/// A field that is too wide pushes all that follow; only what differs by itself is told. So places are looked at when everything else
/// agrees, and the size of the whole when the places do.
final class FieldDrift {
    private static final List<Architecture> MACHINES = List.of(Architecture.X86_64, Architecture.I386);

    private final Comparison comparison;
    private final Struct struct;
    private final CStruct there;
    private boolean differs;

    FieldDrift(Comparison comparison, Struct struct, CStruct there) {
        this.comparison = comparison;
        this.struct = struct;
        this.there = there;
    }

    void compare() {
        Optional<List<HeaderField>> members = HeaderField.of(there, Architecture.X86_64);
        if (members.isEmpty()) {
            notComparable();
            return;
        }
        names(DescribedField.of(struct, Architecture.X86_64), members.get());
        MACHINES.stream().filter(_ -> !differs).forEach(this::places);
        MACHINES.stream().filter(_ -> !differs).forEach(this::size);
    }

    private void notComparable() {
        HeaderProblem problem = new HeaderProblem.NotRead("struct " + there.tag(), "the header does not tell how long all its members are");
        comparison.findings().inBoth(problem, there.place(), whole());
    }

    private void names(List<DescribedField> fields, List<HeaderField> members) {
        Map<String, HeaderField> byPath = members.stream().collect(Collectors.toMap(HeaderField::path, Function.identity(), (a, _) -> a));
        Set<String> matched = new HashSet<>();
        for (DescribedField field : fields) {
            Optional<HeaderField> member = Optional.ofNullable(byPath.get(field.path()));
            member.ifPresent(found -> type(field, found));
            member.or(() -> renamed(field, fields, members)).ifPresentOrElse(found -> matched.add(found.path()), () -> lacks(field));
        }
        members.stream().filter(member -> !matched.contains(member.path())).forEach(this::more);
    }

    private void type(DescribedField field, HeaderField member) {
        if (!Types.same(field.type(), member.type())) {
            tell(new HeaderProblem.OtherType(name(field), field.type().spelling(), member.type().spelling()), member, field);
        } else if (field.type() instanceof Type.Flexible(_, var count)) {
            count(field, count, member);
        }
    }

    /// A header need not say who counts.
    private void count(DescribedField field, Optional<String> count, HeaderField member) {
        Optional<String> inHeader = member.member().countedBy();
        if (inHeader.isPresent() && !inHeader.equals(count)) {
            String counted = member.type().spelling() + " counted by " + inHeader.get();
            tell(new HeaderProblem.OtherType(name(field), field.type().spelling(), counted), member, field);
        }
    }

    /// A member that nobody describes, of the same type in the same place.
    private Optional<HeaderField> renamed(DescribedField field, List<DescribedField> fields, List<HeaderField> members) {
        Set<String> described = fields.stream().map(DescribedField::path).collect(Collectors.toSet());
        Optional<HeaderField> found = members.stream()
                .filter(member -> member.offset() == field.offset() && !described.contains(member.path()))
                .filter(member -> Types.same(field.type(), member.type()))
                .findFirst();
        found.ifPresent(member ->
                tell(new HeaderProblem.NamesOtherwise(Kind.FIELD, name(field), struct.name() + "." + member.path()), member, field));
        return found;
    }

    private void lacks(DescribedField field) {
        differs = true;
        HeaderProblem problem = new HeaderProblem.Lacks(Kind.FIELD, name(field));
        comparison.findings().onlyDescribed(problem, Optional.of(there.place()), place(field), whole());
    }

    private void more(HeaderField member) {
        differs = true;
        HeaderProblem problem = new HeaderProblem.HasMore(Kind.FIELD, struct.name() + "." + member.path());
        comparison.findings().onlyInHeader(problem, member.place(), whole());
    }

    private void places(Architecture machine) {
        List<DescribedField> fields = DescribedField.of(struct, machine);
        List<HeaderField> members = HeaderField.of(there, machine).orElse(List.of());
        Map<String, DescribedField> byPath = fields.stream().collect(Collectors.toMap(DescribedField::path, Function.identity()));
        Optional<HeaderField> moved =
                members.stream().filter(member -> field(byPath, member).offset() != member.offset()).findFirst();
        moved.ifPresent(member -> disordered(fields, members).ifPresentOrElse(
                first -> order(first, field(byPath, first), members),
                () -> moved(field(byPath, member), member, machine)));
    }

    /// The first member that stands where the description has another one.
    private static Optional<HeaderField> disordered(List<DescribedField> fields, List<HeaderField> members) {
        return IntStream.range(0, members.size())
                .filter(i -> !members.get(i).path().equals(fields.get(i).path()))
                .mapToObj(members::get)
                .findFirst();
    }

    private void order(HeaderField member, DescribedField field, List<HeaderField> members) {
        String behind = members.get(members.indexOf(member) + 1).path();
        tell(new HeaderProblem.OtherOrder(name(field), struct.name() + "." + behind), member, field);
    }

    private static DescribedField field(Map<String, DescribedField> fields, HeaderField member) {
        return Optional.ofNullable(fields.get(member.path())).orElseThrow();
    }

    private void moved(DescribedField field, HeaderField member, Architecture machine) {
        tell(new HeaderProblem.OtherPlace(name(field), field.offset(), member.offset(), machine.label()), member, field);
    }

    private void size(Architecture machine) {
        Layout layout = struct.layout(machine);
        CLayout inHeader = there.layout(machine).orElseThrow();
        if (layout.size() != inHeader.size() || layout.alignment() != inHeader.alignment()) {
            differs = true;
            HeaderProblem problem = new HeaderProblem.OtherSize(
                    struct.name(), size(layout.size(), layout.alignment()), size(inHeader.size(), inHeader.alignment()), machine.label());
            comparison.findings().inBoth(problem, there.place(), whole());
        }
    }

    private static String size(long size, long alignment) {
        return size + " bytes at multiples of " + alignment;
    }

    private void tell(HeaderProblem problem, HeaderField member, DescribedField field) {
        differs = true;
        comparison.findings().inBoth(problem, member.place(), place(field), whole());
    }

    private String name(DescribedField field) {
        return struct.name() + "." + field.path();
    }

    private static Name place(DescribedField field) {
        return Name.field(field.owner().name(), field.name());
    }

    private Name whole() {
        return new Name(Kind.STRUCT, struct.name());
    }
}
