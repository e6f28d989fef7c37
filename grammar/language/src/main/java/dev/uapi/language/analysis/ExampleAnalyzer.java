package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.Example.Assignment;
import dev.uapi.language.model.Field;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.syntax.AssignmentSyntax;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Values given to fields: in examples and in queries.
final class ExampleAnalyzer {
    private final Words words;
    private final Map<String, Field> fields;

    ExampleAnalyzer(Words words, Map<String, Field> fields) {
        this.words = words;
        this.fields = fields;
    }

    Example analyze(CommandItem.ExampleItem item) {
        return new Example(
                given(item.given()),
                assignments(item.gives(), field -> field.direction().comesOut()),
                item.errno().flatMap(words::errno),
                words.documentation(item.doc()));
    }

    List<Assignment> given(List<AssignmentSyntax> assignments) {
        return assignments(assignments, field -> field.direction().goesIn());
    }

    private List<Assignment> assignments(List<AssignmentSyntax> assignments, Predicate<Field> possible) {
        return assignments.stream().flatMap(assignment -> assignment(assignment, possible).stream()).toList();
    }

    private Optional<Assignment> assignment(AssignmentSyntax syntax, Predicate<Field> possible) {
        Field field = fields.get(syntax.field().text());
        if (field == null) {
            words.unknown(Kind.FIELD, syntax.field(), fields.keySet());
            return Optional.empty();
        }
        String spelling = (syntax.negative() ? "-" : "") + syntax.values().stream().map(Word::text).collect(Collectors.joining(" | "));
        Optional<Long> value = value(syntax);
        if (value.isPresent() && (!possible.test(field) || !fits(field, value.get(), syntax.negative()))) {
            words.report().add(new CommandProblem.BadExample(field.name(), spelling), syntax.field().span());
        }
        return value.map(number -> new Assignment(field, number, spelling));
    }

    private Optional<Long> value(AssignmentSyntax syntax) {
        if (syntax.number()) {
            return words.number(syntax.values().getFirst()).map(number -> syntax.negative() ? -number : number);
        }
        long together = 0;
        for (Word name : syntax.values()) {
            Optional<Long> constant = words.lookup().constant(name.text());
            if (constant.isEmpty()) {
                words.unknown(Kind.CONSTANT, name, words.lookup().names(Namespace.CONSTANT));
                return Optional.empty();
            }
            together |= constant.get();
        }
        return Optional.of(together);
    }

    private static boolean fits(Field field, long value, boolean negative) {
        long bits = field.size() * Byte.SIZE;
        return bits >= Long.SIZE || (negative ? value >= -(1L << (bits - 1)) : value >>> bits == 0);
    }
}
