package dev.uapi.cheader.drift;

import dev.uapi.cheader.model.CStruct;
import dev.uapi.language.diagnostic.HeaderProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Places.Name;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;

/// Structures: which there are, and what each of them holds.
final class StructDrift {
    private final Comparison comparison;

    StructDrift(Comparison comparison) {
        this.comparison = comparison;
    }

    void compare() {
        List<Struct> structs = comparison.structs();
        structs.forEach(struct -> comparison.match(struct.name(), new Name(Kind.STRUCT, struct.name())));
        structs.forEach(this::compare);
    }

    private void compare(Struct struct) {
        Optional<CStruct> there = comparison.header().struct(struct.name());
        if (there.isPresent()) {
            new FieldDrift(comparison, struct, there.get()).compare();
            return;
        }
        Name name = new Name(Kind.STRUCT, struct.name());
        Optional<CStruct> renamed = renamed(struct);
        if (renamed.isPresent()) {
            String now = renamed.get().tag();
            comparison.match(now, name);
            comparison.findings().inBoth(new HeaderProblem.NamesOtherwise(Kind.STRUCT, struct.name(), now), renamed.get().place(), name);
        } else {
            comparison.findings().onlyDescribed(new HeaderProblem.Lacks(Kind.STRUCT, struct.name()), before(struct), name);
        }
    }

    /// A structure that nobody describes and that holds the same.
    private Optional<CStruct> renamed(Struct struct) {
        List<DescribedField> fields = DescribedField.of(struct, Architecture.X86_64);
        return comparison.header().structs().stream()
                .filter(candidate -> !comparison.isKnown(candidate.tag()))
                .filter(candidate -> HeaderField.of(candidate, Architecture.X86_64).filter(there -> same(fields, there)).isPresent())
                .findFirst();
    }

    private static boolean same(List<DescribedField> fields, List<HeaderField> there) {
        return fields.stream().map(DescribedField::path).toList().equals(there.stream().map(HeaderField::path).toList());
    }

    /// The one that the description has in front of it.
    private Optional<Place> before(Struct struct) {
        List<Struct> structs = comparison.structs();
        return structs.subList(0, structs.indexOf(struct)).reversed().stream()
                .flatMap(earlier -> comparison.header().struct(earlier.name()).stream())
                .map(CStruct::place)
                .findFirst();
    }
}
