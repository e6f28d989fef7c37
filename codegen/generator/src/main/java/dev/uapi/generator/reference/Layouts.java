package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.reference.CStruct.CField;
import dev.uapi.generator.reference.CStruct.CUnion;
import dev.uapi.generator.reference.FieldRow.RangeRow;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Succession;
import dev.uapi.language.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A structure as C and as a table.
final class Layouts {
    private final Scope scope;
    private final Prose prose;
    private final MeaningText meanings;

    Layouts(Scope scope) {
        this.scope = scope;
        prose = new Prose(scope);
        meanings = new MeaningText(scope);
    }

    CStruct c(Struct struct) {
        Optional<String> name = struct.inline() ? Optional.empty() : Optional.of(struct.name());
        return new CStruct(name, struct.packed(), Spot.of(struct).stream().map(this::part).toList());
    }

    /// What the header calls the argument's type: one that it does not name is the plain type of its field.
    static String name(Struct struct) {
        Type only = struct.fields().getFirst().type();
        return struct.inline() && only instanceof Type.Scalar(var scalar) ? scalar.c() : "struct " + struct.name();
    }

    private CStruct.Part part(Spot spot) {
        List<CField> fields = spot.fields().stream().map(field -> c(spot, field)).toList();
        return spot.union().map(union -> (CStruct.Part) new CUnion(union.name(), fields)).orElseGet(fields::getFirst);
    }

    private CField c(Spot spot, Field field) {
        return new CField(c(field.type()), scope.link(field.name()), suffix(field.type()), note(spot, field));
    }

    private Optional<Phrase> note(Spot spot, Field field) {
        Optional<Succession> succession = field.equals(spot.fields().getFirst()) ? spot.succession() : Optional.empty();
        return Times.of(field.availability()).or(() -> succession.flatMap(each -> Times.of(each.since())))
                .map(Phrase::text)
                .map(times -> succession.map(each -> times.then(", in place of ").then(before(each))).orElse(times));
    }

    private Phrase before(Succession succession) {
        List<Phrase> declared = succession.before().stream().map(this::declared).toList();
        return declared.isEmpty() ? Phrase.text("padding") : Phrase.join(", ", declared);
    }

    /// A field that is not there any more, and so has no place to lead to.
    private Phrase declared(Field field) {
        return c(field.type()).then(" " + field.name() + suffix(field.type()));
    }

    /// @param containing since when there is what they are part of
    List<FieldRow> rows(List<Spot> spots, Release containing) {
        return spots.stream().flatMap(spot -> spot.fields().stream().map(field -> row(spot, field, containing))).toList();
    }

    private FieldRow row(Spot spot, Field field, Release containing) {
        return new FieldRow(
                Long.toString(field.offset()),
                field.type() instanceof Type.Flexible ? "…" : Long.toString(field.size()),
                c(field.type()).then(suffix(field.type())),
                field.name(),
                field.direction().keyword(),
                way(field.direction()),
                meanings.of(field),
                Times.of(field.availability()),
                more(spot, field, containing),
                field.ranges().stream().map(this::range).toList(),
                prose.blocks(field.documentation()));
    }

    private List<Phrase> more(Spot spot, Field field, Release containing) {
        Stream<Phrase> earlier = idleBefore(field, containing).stream()
                .map(since -> Phrase.text("Reserved before " + since + ": must be 0."));
        return Stream.of(shares(spot, field), before(spot, field), earlier).flatMap(sentences -> sentences).toList();
    }

    private Stream<Phrase> shares(Spot spot, Field field) {
        List<Phrase> others = spot.fields().stream().filter(other -> !other.equals(field)).map(other -> scope.code(other.name())).toList();
        return others.isEmpty()
                ? Stream.empty()
                : Stream.of(Phrase.text("Shares its place with ").then(Phrase.join(", ", others)).then("."));
    }

    private Stream<Phrase> before(Spot spot, Field field) {
        return spot.succession().stream().filter(_ -> field.equals(spot.fields().getFirst())).map(this::history);
    }

    /// When its enum came, if the field was there before it.
    private static Optional<Release> idleBefore(Field field, Release containing) {
        return field.meaning() instanceof Meaning.Enumerated(var type)
                ? type.availability().since().filter(since -> since.compareTo(field.availability().since().orElse(containing)) > 0)
                : Optional.empty();
    }

    private Phrase history(Succession succession) {
        Phrase start = Phrase.text("Before that: ");
        List<Phrase> fields = succession.before().stream()
                .map(field -> declared(field).asCode().then(" (").then(meanings.of(field)).then(")"))
                .toList();
        return fields.isEmpty() ? start.then("padding.") : start.then(Phrase.join(", ", fields)).then(".");
    }

    private RangeRow range(BitRange range) {
        String bits = range.low() == range.high() ? "bit " + range.low() : "bits " + range.low() + "–" + range.high();
        return new RangeRow(bits, range.name(), meanings.of(range));
    }

    private Phrase c(Type type) {
        return switch (type) {
            case Type.Scalar(var scalar) -> Phrase.text(scalar.c());
            case Type.Nested(var struct) -> Phrase.text("struct ").then(scope.link(struct.name()));
            case Type.Array(var element, _) -> c(element);
            case Type.Flexible(var element, _) -> c(element);
        };
    }

    /// The outermost dimension comes first, as in C.
    private static String suffix(Type type) {
        return switch (type) {
            case Type.Scalar _, Type.Nested _ -> "";
            case Type.Array(var element, var length) -> "[" + length + "]" + suffix(element);
            case Type.Flexible(var element, _) -> "[]" + suffix(element);
        };
    }

    private static String way(Direction direction) {
        return switch (direction) {
            case IN -> "in";
            case OUT -> "out";
            case INOUT -> "in, out";
        };
    }
}
