package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.diagnostic.PlaceProblem;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Type;
import dev.uapi.language.syntax.FieldClause.Bits;
import dev.uapi.language.syntax.FieldSyntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Bits of a number that have a name of their own.
final class BitsAnalyzer {
    private final Words words;
    private final TypeAnalyzer types;

    BitsAnalyzer(Words words) {
        this.words = words;
        this.types = new TypeAnalyzer(words);
    }

    /// The range of that name, whichever field it is in.
    static Optional<BitRange> range(Collection<Field> fields, String name) {
        return fields.stream().flatMap(field -> field.ranges().stream()).filter(range -> range.name().equals(name)).findFirst();
    }

    /// Those that lie inside the field, apart from one another and from the flags that the field has besides.
    List<BitRange> ranges(FieldSyntax field, Type type, Meaning meaning) {
        List<Bits> said = field.clauses().stream().filter(Bits.class::isInstance).map(Bits.class::cast).toList();
        if (!said.isEmpty() && !(type instanceof Type.Scalar)) {
            words.report().add(new ContractProblem.BadPredicate(field.name().text(), "a field that is one number"), said.getFirst().span());
            return List.of();
        }
        List<BitRange> ranges = new ArrayList<>();
        said.forEach(bits -> range(bits, type.size() * Byte.SIZE)
                .filter(range -> apart(bits, range, ranges) && apart(bits, range, meaning))
                .ifPresent(ranges::add));
        return ranges;
    }

    private Optional<BitRange> range(Bits bits, long width) {
        Optional<Long> low = words.number(bits.low());
        Optional<Long> high = words.number(bits.high());
        Optional<EnumType> type = bits.type().flatMap(types::enumeration);
        if (low.isEmpty() || high.isEmpty() || bits.name().isMissing()) {
            words.passOver(bits.name());
            return Optional.empty();
        }
        boolean inside = low.get() >= 0 && low.get() <= high.get() && high.get() < width;
        if (!inside) {
            words.report().add(new PlaceProblem.BitsOutside(bits.low().text(), bits.high().text(), width), bits.span());
            words.passOver(bits.name());
            return Optional.empty();
        }
        BitRange range = new BitRange(bits.name().text(), low.get().intValue(), high.get().intValue(), type);
        type.ifPresent(values -> fitting(bits, range, values));
        return Optional.of(range);
    }

    private boolean apart(Bits bits, BitRange range, List<BitRange> others) {
        Optional<BitRange> other = others.stream().filter(each -> (each.mask() & range.mask()) != 0).findFirst();
        other.ifPresent(found -> words.report().add(new PlaceProblem.BitsOverlap(range.name(), found.name()), bits.span()));
        return other.isEmpty();
    }

    private boolean apart(Bits bits, BitRange range, Meaning meaning) {
        Optional<EnumType.Member> flag = meaning instanceof Meaning.Enumerated(EnumType type) && type.flags()
                ? type.members().stream().filter(member -> (member.value() & range.mask()) != 0).findFirst()
                : Optional.empty();
        flag.ifPresent(found -> words.report().add(new PlaceProblem.BitsOverlap(range.name(), found.name()), bits.span()));
        return flag.isEmpty();
    }

    private void fitting(Bits bits, BitRange range, EnumType values) {
        int width = range.high() - range.low() + 1;
        values.members().stream()
                .filter(member -> range.of(member.value() << range.low()) != member.value())
                .findFirst()
                .ifPresent(member -> words.report()
                        .add(new LayoutProblem.FieldTooNarrow(range.name(), member.name(), width), bits.name().span()));
    }
}
