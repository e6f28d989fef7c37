package dev.uapi.compare;

import dev.uapi.compare.Situation.Value;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks for a call that an older kernel took, and that a condition of the newer one refuses.
///
/// It goes through numbers that can make a difference: those that conditions compare with, and their neighbours; the members of enums,
/// and what is none; ids of each kind of object, and of none. What is only said in words is taken to refuse nothing.
final class Witness {
    /// Enough for every command of iommufd and VFIO a hundred times over.
    private static final int STEPS = 200_000;
    private static final long PAGE = 4096;

    private final List<Clause> clauses = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Set<Value>> domains = new LinkedHashMap<>();
    private final Situation situation = new Situation();
    private int steps;

    private Witness(Command before, Condition wanted) {
        clauses.add(new Clause(wanted, true, mentioned(wanted)));
        before.causes().stream()
                .filter(cause -> cause.isFormal() && cause.availability().until().isEmpty())
                .flatMap(cause -> condition(cause).stream())
                .forEach(refusal -> clauses.add(new Clause(refusal, false, mentioned(refusal))));
        Set<String> known = before.fields().stream().map(Field::name).collect(Collectors.toSet());
        clauses.forEach(clause -> note(clause.condition(), known));
        names.addAll(domains.keySet());
    }

    /// @param holds     whether it has to
    /// @param mentioned what has to be decided before one can tell
    private record Clause(Condition condition, boolean holds, Set<String> mentioned) {}

    /// Everything that must hold for the cause to come up; empty: only words say it.
    static Optional<Condition> condition(Cause cause) {
        List<Condition> both = Stream.of(cause.guard(), cause.when()).flatMap(Optional::stream).toList();
        return both.size() == 2 ? Optional.of(new Condition.And(both)) : both.stream().findFirst();
    }

    /// Such a call in words: `duration = 11`; of what is not said, it does not matter.
    static Optional<String> of(Command before, Condition refused) {
        Witness witness = new Witness(before, refused);
        return witness.search(0) ? Optional.of(witness.told()) : Optional.empty();
    }

    private String told() {
        return clauses.getFirst().mentioned().stream()
                .filter(name -> !name.equals(Situation.OBJECTS) && !name.startsWith("CAP_"))
                .map(name -> name + " = " + number(situation.number(name)))
                .collect(Collectors.joining(", "));
    }

    private static String number(long number) {
        return Long.compareUnsigned(number, PAGE) <= 0 ? Long.toString(number) : "0x" + Long.toHexString(number);
    }

    private boolean search(int decided) {
        if (decided == names.size()) {
            return true;
        }
        String name = names.get(decided);
        Set<String> soFar = Set.copyOf(names.subList(0, decided + 1));
        for (Value value : domains.getOrDefault(name, Set.of())) {
            situation.put(name, value);
            if (++steps > STEPS) {
                return false;
            }
            if (isPossible(name, soFar) && search(decided + 1)) {
                return true;
            }
        }
        situation.remove(name);
        return false;
    }

    /// Whether no clause speaks against it that has something to do with the name and is decided by now.
    private boolean isPossible(String name, Set<String> decided) {
        return clauses.stream()
                .filter(clause -> clause.mentioned().contains(name) && decided.containsAll(clause.mentioned()))
                .allMatch(clause -> situation.holds(clause.condition()) == clause.holds());
    }

    private static Set<String> mentioned(Condition condition) {
        return condition.questions().flatMap(question -> switch (question) {
            case Condition.Lacks(var capability) -> Stream.of(capability);
            case Condition.ObjectsExist _ -> Stream.of(Situation.OBJECTS);
            default -> question.fields().map(Field::name);
        }).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void note(Condition condition, Set<String> known) {
        condition.questions().forEach(question -> {
            mentioned(question).stream().filter(name -> question.fields().noneMatch(field -> field.name().equals(name)))
                    .forEach(name -> domains.put(name, new LinkedHashSet<>(List.of(Value.of(0), Value.of(1)))));
            constants(question).forEach(constant -> question.fields().forEach(field -> near(field, constant, known)));
            question.fields().forEach(field -> domain(field, known));
        });
    }

    /// What old programs cannot know of they leave at 0.
    private void domain(Field field, Set<String> known) {
        Set<Value> domain = domains.computeIfAbsent(field.name(), _ -> new LinkedHashSet<>());
        if (!known.contains(field.name())) {
            domain.add(Value.of(0));
            return;
        }
        switch (field.meaning()) {
            case Meaning.ObjectId _, Meaning.DestroyedObject _ -> ids(field, domain);
            case Meaning.Enumerated(var type) -> members(field, type, domain);
            default -> List.of(PAGE, 0L, 1L, -1L).forEach(number -> add(domain, field, number));
        }
    }

    private static void ids(Field field, Set<Value> domain) {
        List<String> kinds = Situation.kinds(field).isEmpty() ? List.of("object") : Situation.kinds(field);
        kinds.forEach(kind -> domain.add(new Value(1L + domain.size(), kind)));
        domain.add(Value.of(0));
    }

    /// For flags also each two together.
    private static void members(Field field, EnumType type, Set<Value> domain) {
        add(domain, field, 0);
        type.members().forEach(one -> add(domain, field, one.value()));
        if (type.flags()) {
            type.members().forEach(one -> type.members().forEach(other -> add(domain, field, one.value() | other.value())));
        }
        add(domain, field, type.members().stream().mapToLong(EnumType.Member::value).max().orElse(0) + 1);
        add(domain, field, type.mask() + 1);
    }

    private void near(Field field, long constant, Set<String> known) {
        if (known.contains(field.name()) && Situation.kinds(field).isEmpty()) {
            Set<Value> domain = domains.computeIfAbsent(field.name(), _ -> new LinkedHashSet<>());
            field.ranges().forEach(range -> add(domain, field, constant << range.low()));
            Stream.of(constant, constant + 1, constant - 1).forEach(number -> add(domain, field, number));
        }
    }

    private static void add(Set<Value> domain, Field field, long number) {
        long bits = field.size() * Byte.SIZE;
        domain.add(Value.of(bits > 0 && bits < Long.SIZE ? number & ((1L << bits) - 1) : number));
    }

    private static Stream<Long> constants(Condition question) {
        return question instanceof Condition.Compare(var left, _, var right)
                ? Stream.concat(constants(left), constants(right))
                : Stream.empty();
    }

    private static Stream<Long> constants(Expression expression) {
        return switch (expression) {
            case Expression.Constant(long number, _) -> Stream.of(number);
            case Expression.Binary(var left, _, var right) -> Stream.concat(constants(left), constants(right));
            default -> Stream.empty();
        };
    }
}
