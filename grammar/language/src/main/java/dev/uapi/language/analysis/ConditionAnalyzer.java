package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Condition.Comparison;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Expression.Operator;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Type;
import dev.uapi.language.syntax.ConditionSyntax;
import dev.uapi.language.syntax.ConditionSyntax.OperandKind;
import dev.uapi.language.syntax.ConditionSyntax.OperandSyntax;
import dev.uapi.language.syntax.ConditionSyntax.SumSyntax;
import dev.uapi.language.syntax.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a condition asks. One with a mistake in it is reported and asks nothing.
final class ConditionAnalyzer {
    private final Words words;
    private final Map<String, Field> fields;

    ConditionAnalyzer(Words words, Map<String, Field> fields) {
        this.words = words;
        this.fields = fields;
    }

    Optional<Condition> analyze(ConditionSyntax syntax) {
        return switch (syntax) {
            case ConditionSyntax.AnyOf any -> all(any.alternatives()).map(Condition.Or::new);
            case ConditionSyntax.AllOf all -> all(all.parts()).map(Condition.And::new);
            case ConditionSyntax.NotThat not -> analyze(not.condition()).map(Condition.Not::new);
            case ConditionSyntax.LacksCapability lacks -> words.capability(lacks.capability()).map(Condition.Lacks::new);
            case ConditionSyntax.AnyObject _ -> Optional.of(new Condition.ObjectsExist());
            case ConditionSyntax.Comparing comparing -> comparison(comparing);
            case ConditionSyntax.Wrapping wrapping -> sum(wrapping.sum()).map(Condition.Wraps::new);
            case ConditionSyntax.UnknownId unknown -> id(unknown.subject()).map(Condition.UnknownObject::new);
            case ConditionSyntax.UnknownBits unknown -> unknownValue(unknown.subject());
            case ConditionSyntax.HavingBits having -> bits(having);
            case ConditionSyntax.NoCondition _ -> Optional.empty();
        };
    }

    private Optional<List<Condition>> all(List<ConditionSyntax> parts) {
        List<Optional<Condition>> analyzed = parts.stream().map(this::analyze).toList();
        return analyzed.stream().allMatch(Optional::isPresent)
                ? Optional.of(analyzed.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    private Optional<Condition> comparison(ConditionSyntax.Comparing syntax) {
        Optional<Field> array = array(syntax.left());
        return array.isPresent() ? zero(syntax) : numbers(syntax);
    }

    /// The one field, if it is an array.
    private Optional<Field> array(SumSyntax sum) {
        return sum.operands().stream()
                .filter(_ -> sum.operands().size() == 1)
                .flatMap(operand -> Stream.ofNullable(fields.get(operand.word().text())))
                .filter(field -> field.type() instanceof Type.Array)
                .findFirst();
    }

    private Optional<Condition> zero(ConditionSyntax.Comparing syntax) {
        Word subject = syntax.left().operands().getFirst().word();
        String operator = syntax.operator().text();
        boolean asked = operator.equals(Comparison.EQUAL.symbol()) || operator.equals(Comparison.DIFFERENT.symbol());
        boolean zero = sum(syntax.right())
                .filter(right -> right instanceof Expression.Constant(var value, _) && value == 0)
                .isPresent();
        if (!asked || !zero) {
            wrong(subject, "`== 0` or `!= 0`, for it is an array");
            return Optional.empty();
        }
        return field(subject)
                .map(Condition.AllZero::new)
                .map(all -> operator.equals(Comparison.EQUAL.symbol()) ? all : new Condition.Not(all));
    }

    private Optional<Condition> numbers(ConditionSyntax.Comparing syntax) {
        Optional<Expression> left = sum(syntax.left());
        Optional<Expression> right = sum(syntax.right());
        Optional<Comparison> comparison =
                Arrays.stream(Comparison.values()).filter(each -> each.symbol().equals(syntax.operator().text())).findFirst();
        return left.isPresent() && right.isPresent() && comparison.isPresent()
                ? Optional.of(new Condition.Compare(left.get(), comparison.get(), right.get()))
                : Optional.empty();
    }

    private Optional<Expression> sum(SumSyntax syntax) {
        List<Optional<Expression>> operands = syntax.operands().stream().map(this::operand).toList();
        if (operands.isEmpty() || operands.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Expression sum = operands.getFirst().orElseThrow();
        for (int i = 1; i < operands.size(); i++) {
            if (operator(syntax.operators().get(i - 1)) == Operator.MODULO && isZero(operands.get(i).orElseThrow())) {
                wrong(syntax.operands().get(i).word(), "something other than 0 to divide by");
                return Optional.empty();
            }
            sum = new Expression.Binary(sum, operator(syntax.operators().get(i - 1)), operands.get(i).orElseThrow());
        }
        return Optional.of(sum);
    }

    private static boolean isZero(Expression expression) {
        return expression instanceof Expression.Constant(long value, _) && value == 0;
    }

    private static Operator operator(Word word) {
        return switch (word.text()) {
            case "-" -> Operator.MINUS;
            case "%" -> Operator.MODULO;
            default -> Operator.PLUS;
        };
    }

    private Optional<Expression> operand(OperandSyntax operand) {
        return switch (operand.kind()) {
            case NUMBER -> words.number(operand.word()).map(value -> new Expression.Constant(value, operand.word().text()));
            case MAXIMUM -> fields.containsKey(operand.word().text())
                    ? named(operand.word())
                    : Optional.of(new Expression.Maximum());
            case NAME -> named(operand.word());
        };
    }

    private Optional<Expression> named(Word name) {
        if (fields.containsKey(name.text())) {
            return number(name).map(Expression.FieldValue::new);
        }
        Optional<Expression> range = range(name);
        if (range.isPresent()) {
            return range;
        }
        Optional<Long> constant = words.lookup().constant(name.text());
        if (constant.isEmpty() && !name.isMissing()) {
            words.unknown(Kind.FIELD, name, fields.keySet());
        }
        return constant.map(value -> new Expression.Constant(value, name.text()));
    }

    private Optional<Expression> range(Word name) {
        Optional<BitRange> range = BitsAnalyzer.range(fields.values(), name.text());
        return fields.values().stream()
                .filter(field -> range.filter(field.ranges()::contains).isPresent())
                .findFirst()
                .map(field -> value(name, field, range.orElseThrow()));
    }

    private Expression value(Word name, Field field, BitRange range) {
        output(name, field);
        return new Expression.RangeValue(field, range);
    }

    private Optional<Field> number(Word name) {
        return field(name).filter(field -> {
            boolean number = field.type() instanceof Type.Scalar;
            if (!number) {
                wrong(name, "a field that is one number");
            }
            return number;
        });
    }

    /// A field that the kernel can look at.
    private Optional<Field> field(Word name) {
        Field field = fields.get(name.text());
        if (field == null && BitsAnalyzer.range(fields.values(), name.text()).isPresent()) {
            wrong(name, "a whole field");
        } else if (field == null) {
            words.unknown(Kind.FIELD, name, fields.keySet());
        } else {
            output(name, field);
        }
        return Optional.ofNullable(field);
    }

    private void output(Word name, Field field) {
        if (field.direction() == Direction.OUT) {
            words.report().add(new ContractProblem.LooksAtOutput(field.name()), name.span());
        }
    }

    private Optional<Field> subject(SumSyntax syntax, String wanted) {
        boolean single = syntax.operands().size() == 1 && syntax.operands().getFirst().kind() != OperandKind.NUMBER;
        if (!single) {
            syntax.operands().stream().findFirst().ifPresent(first -> wrong(first.word(), wanted));
            return Optional.empty();
        }
        return field(syntax.operands().getFirst().word());
    }

    private Optional<Field> id(SumSyntax subject) {
        String wanted = "a field that `is` or `destroys` an object";
        return subject(subject, wanted).filter(field -> {
            boolean id = field.meaning() instanceof Meaning.ObjectId || field.meaning() instanceof Meaning.DestroyedObject;
            if (!id) {
                wrong(subject.operands().getFirst().word(), wanted);
            }
            return id;
        });
    }

    private Optional<Condition> unknownValue(SumSyntax subject) {
        String wanted = "a field `of` an enum or of flags";
        Optional<Field> field = subject(subject, wanted);
        if (field.isPresent() && field.get().meaning() instanceof Meaning.Enumerated of) {
            return Optional.of(new Condition.UnknownValue(field.get(), of.type()));
        }
        field.ifPresent(_ -> wrong(subject.operands().getFirst().word(), wanted));
        return Optional.empty();
    }

    private Optional<Condition> bits(ConditionSyntax.HavingBits syntax) {
        String wanted = "a field `of` flags";
        Optional<Field> field = subject(syntax.subject(), wanted);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        if (field.get().meaning() instanceof Meaning.Enumerated of && of.type().flags()) {
            List<EnumType.Member> members = syntax.members().stream().flatMap(name -> member(of.type(), name).stream()).toList();
            return members.size() < syntax.members().size()
                    ? Optional.empty()
                    : Optional.of(new Condition.HasBits(field.get(), syntax.any(), members));
        }
        wrong(syntax.subject().operands().getFirst().word(), wanted);
        return Optional.empty();
    }

    private Optional<EnumType.Member> member(EnumType type, Word name) {
        Optional<EnumType.Member> member = type.members().stream().filter(each -> each.name().equals(name.text())).findFirst();
        if (member.isEmpty()) {
            words.unknown(Kind.MEMBER, name, type.members().stream().map(EnumType.Member::name).toList());
        }
        return member;
    }

    private void wrong(Word subject, String wanted) {
        words.report().add(new ContractProblem.BadPredicate(subject.text(), wanted), subject.span());
    }
}
