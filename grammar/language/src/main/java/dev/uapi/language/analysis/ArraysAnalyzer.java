package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Type;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.Word;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds pointers to arrays against the fields that count their elements: each must name the other.
final class ArraysAnalyzer {
    private static final int POINTER = 8;

    private final Words words;
    private final Map<String, Field> fields;
    private final Map<String, FieldSyntax> syntax;

    ArraysAnalyzer(Words words, Map<String, Field> fields, Map<String, FieldSyntax> syntax) {
        this.words = words;
        this.fields = fields;
        this.syntax = syntax;
    }

    void check() {
        syntax.values().forEach(field -> {
            field.type().length().filter(length -> !TypeAnalyzer.isNumber(length)).ifPresent(count -> partner(field, count));
            field.clauses().forEach(clause -> check(field, clause));
        });
    }

    private void check(FieldSyntax field, FieldClause clause) {
        switch (clause) {
            case FieldClause.PointsTo points -> pointer(field, points.type().length());
            case FieldClause.PointsToPayload points -> pointer(field, points.count());
            case FieldClause.CountOf count -> partner(field, count.pointer());
            case FieldClause.IsBytes bytes -> bytes.of().ifPresent(this::known);
            case FieldClause.ElementBytes each -> array(each.pointer());
            default -> {}
        }
    }

    private void pointer(FieldSyntax field, Optional<Word> count) {
        Field pointer = fields.get(field.name().text());
        if (pointer != null && pointer.size() != POINTER) {
            words.report().add(new ContractProblem.BadPredicate(field.name().text(), "a pointer has 64 bits: `aligned_u64`"), field.span());
        }
        if (count.filter(TypeAnalyzer::isNumber).isPresent()) {
            new TypeAnalyzer(words).length(count.get());
        } else {
            count.ifPresent(name -> partner(field, name));
        }
    }

    private boolean known(Word name) {
        boolean known = fields.containsKey(name.text());
        if (!known && !name.isMissing()) {
            words.unknown(Kind.FIELD, name, fields.keySet());
        }
        return known;
    }

    private void array(Word pointer) {
        if (known(pointer) && !isCounted(fields.get(pointer.text()))) {
            String wanted = "an array elsewhere: `points to … [count]`";
            words.report().add(new ContractProblem.BadPredicate(pointer.text(), wanted), pointer.span());
        }
    }

    private static boolean isCounted(@Nullable Field field) {
        return field != null && field.meaning() instanceof Meaning.Pointer pointer && pointer.count().isPresent();
    }

    private void partner(FieldSyntax field, Word other) {
        if (known(other) && !names(fields.get(other.text()), field.name().text())) {
            words.report().add(new CommandProblem.CountMismatch(field.name().text(), other.text()), other.span());
        }
    }

    private static boolean names(@Nullable Field field, String other) {
        if (field == null) {
            return false;
        }
        boolean counted = field.type() instanceof Type.Flexible(_, var count) && count.filter(other::equals).isPresent();
        return counted
                || switch (field.meaning()) {
                    case Meaning.CountOf count -> count.pointer().equals(other);
                    case Meaning.Pointer pointer -> pointer.count().filter(other::equals).isPresent();
                    default -> false;
                };
    }
}
