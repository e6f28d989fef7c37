package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.PlaceProblem;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Type;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import java.util.Map;
import java.util.Optional;

/// What a field means by naming another one of its structure.
final class LinksAnalyzer {
    private static final Type BYTE = new Type.Scalar(ScalarType.U8);

    private final Words words;
    private final Map<String, Field> fields;

    LinksAnalyzer(Words words, Map<String, Field> fields) {
        this.words = words;
        this.fields = fields;
    }

    /// The same field, with what it gets from others.
    Field linked(Field field, FieldSyntax syntax) {
        return syntax.clauses().stream().flatMap(clause -> meaning(field, clause).stream()).findFirst().map(field::meaning).orElse(field);
    }

    private Optional<Meaning> meaning(Field field, FieldClause clause) {
        return switch (clause) {
            case FieldClause.PointsToPayload points -> payloads(points.selector())
                    .map(types -> new Meaning.Pointee.ToPayload(points.selector().text(), types))
                    .map(pointee -> new Meaning.Pointer(pointee, points.count().map(Word::text)));
            case FieldClause.IsPayload payload -> {
                bytes(field, payload);
                yield payloads(payload.selector()).map(types -> new Meaning.PayloadBytes(payload.selector().text(), types));
            }
            case FieldClause.Makes makes -> {
                makes.space().ifPresent(this::openFile);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private void bytes(Field field, FieldClause.IsPayload payload) {
        boolean bytes = field.type() instanceof Type.Flexible(var element, _) && element.equals(BYTE);
        if (!bytes) {
            wrong(field.name(), "bytes at the end of the structure: `u8[]`", payload.span());
        }
    }

    /// What the values of that field, or of that range of bits, choose from.
    private Optional<EnumType> payloads(Word selector) {
        Optional<BitRange> range = BitsAnalyzer.range(fields.values(), selector.text());
        if (range.isPresent()) {
            return carrying(selector, range.get().type());
        }
        Field field = fields.get(selector.text());
        if (field == null) {
            words.unknown(Kind.FIELD, selector, fields.keySet());
            return Optional.empty();
        }
        return carrying(selector, field.meaning() instanceof Meaning.Enumerated(var type) ? Optional.of(type) : Optional.empty());
    }

    private Optional<EnumType> carrying(Word selector, Optional<EnumType> type) {
        Optional<EnumType> able = type
                .filter(values -> !values.flags() && values.members().stream().anyMatch(member -> member.carries().isPresent()));
        if (able.isEmpty()) {
            words.report().add(new PlaceProblem.SelectsNothing(selector.text()), selector.span());
        }
        return able;
    }

    private void openFile(Word space) {
        Field field = fields.get(space.text());
        if (field == null) {
            words.unknown(Kind.FIELD, space, fields.keySet());
        } else if (!(field.meaning() instanceof Meaning.Descriptor)) {
            wrong(space.text(), "a field that is an `fd`", space.span());
        }
    }

    private void wrong(String subject, String wanted, Span span) {
        words.report().add(new ContractProblem.BadPredicate(subject, wanted), span);
    }
}
