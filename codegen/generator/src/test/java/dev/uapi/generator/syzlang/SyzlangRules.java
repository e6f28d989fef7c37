package dev.uapi.generator.syzlang;

import dev.uapi.generator.syzlang.Syzlang.Call;
import dev.uapi.generator.syzlang.Syzlang.Field;
import dev.uapi.generator.syzlang.Syzlang.Flags;
import dev.uapi.generator.syzlang.Syzlang.Resource;
import dev.uapi.generator.syzlang.Syzlang.Struct;
import dev.uapi.generator.syzlang.Syzlang.TypeUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules of syzkaller's compiler that go beyond its grammar, for the part of the language that is made here.
final class SyzlangRules {
    private static final Set<String> DIRECTIONS = Set.of("in", "out", "inout");
    private static final Set<String> CALLS = Set.of("ioctl", "openat", "read", "write", "mmap");
    /// What syzkaller's own descriptions declare.
    private static final Set<String> KNOWN_FLAGS = Set.of("open_flags", "mmap_prot", "mmap_flags");
    private static final Set<String> KNOWN_TYPES = Set.of("fd", "fileoff");
    private static final Set<String> ONLY_IN = Set.of("const", "flags", "len", "bytesize", "vma", "vma64");
    private static final Set<String> NEED_BASE = Set.of("const", "flags", "len", "bytesize");
    private static final Set<String> RESERVED = Set.of("in", "out", "inout", "opt");
    private static final Pattern INT = Pattern.compile("int(8|16|32|64)(be)?|intptr");
    private static final Pattern VALUE = Pattern.compile("value\\[(\\w[\\w$]*):(\\w+)]");
    private static final Pattern CONDITION = Pattern.compile("if\\[value\\[[\\w$]+:\\w+](&\\w+)?(==|!=)\\w+]");
    private static final Pattern WORD = Pattern.compile("\\b[A-Z_][A-Z0-9_]*[A-Za-z0-9_]*\\b");
    private static final int MOST_ARGUMENTS = 9;

    private final Syzlang all;
    private final Set<String> constants;
    private final Map<String, Struct> structs = new TreeMap<>();
    private final Map<String, Resource> resources = new TreeMap<>();
    private final Map<String, Flags> flags = new TreeMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> made = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private SyzlangRules(Syzlang all, Set<String> constants) {
        this.all = all;
        this.constants = constants;
    }

    /// @param constants the names that have a value
    /// @return whatever is wrong
    static List<String> broken(Syzlang all, Set<String> constants) {
        SyzlangRules rules = new SyzlangRules(all, constants);
        rules.problems.addAll(all.mistakes());
        rules.declare();
        all.structs().forEach(rules::check);
        all.calls().forEach(rules::check);
        all.flags().forEach(rules::check);
        rules.checkUse();
        return List.copyOf(rules.problems);
    }

    private void declare() {
        all.structs().forEach(struct -> fresh(struct.name(), structs.put(struct.name(), struct) != null));
        all.resources().forEach(resource -> fresh(
                resource.name(), resources.put(resource.name(), resource) != null || structs.containsKey(resource.name())));
        all.flags().forEach(each -> fresh(each.name(), flags.put(each.name(), each) != null || constants.contains(each.name())));
        Set<String> calls = new HashSet<>();
        all.calls().forEach(call -> {
            say(!calls.add(call.name()), call.name() + " is declared twice");
            say(!CALLS.contains(call.name().split("\\$", -1)[0]), call.name() + " is no system call");
            say(call.arguments().size() > MOST_ARGUMENTS, call.name() + " has too many arguments");
        });
    }

    private void fresh(String name, boolean twice) {
        say(twice, name + " is declared twice");
        say(RESERVED.contains(name) || INT.matcher(name).matches() || KNOWN_TYPES.contains(name), name + " is reserved");
    }

    private void check(Struct struct) {
        Set<String> names = new HashSet<>();
        say(struct.fields().isEmpty(), struct.name() + " is empty");
        for (Field field : struct.fields()) {
            String place = struct.name() + "." + field.name();
            say(!names.add(field.name()), place + " is there twice");
            say(Set.of("parent", "syscall").contains(field.name()), place + " is reserved");
            check(place, field.type(), true, struct.fields());
            checkAttributes(struct, field, place);
        }
        checkLengths(struct);
        checkConditions(struct);
    }

    private void checkAttributes(Struct struct, Field field, String place) {
        List<String> directions = field.attributes().stream().filter(DIRECTIONS::contains).toList();
        say(directions.size() + field.condition().stream().count() != field.attributes().size(), place + " has an unknown attribute");
        say(directions.size() > 1, place + " goes two ways");
        say(struct.union() && !directions.isEmpty(), place + " is in a union and has a direction");
        boolean out = !directions.isEmpty() && !directions.getFirst().equals("in");
        say(out && ONLY_IN.contains(field.type().name()), place + " cannot come out");
        field.condition().ifPresent(condition -> checkCondition(struct, condition, place));
    }

    private void checkCondition(Struct struct, String condition, String place) {
        say(!CONDITION.matcher(condition).matches(), place + " has a condition of another form: " + condition);
        Matcher value = VALUE.matcher(condition);
        if (value.find()) {
            Optional<Struct> owner = Optional.ofNullable(structs.get(value.group(1)));
            Optional<Field> target = owner.flatMap(each -> field(each.fields(), value.group(2)));
            say(owner.isEmpty() || !reaches(owner.get(), struct.name()), place + " is not in " + value.group(1));
            say(target.isEmpty() || target.get().condition().isPresent(), place + " looks at nothing: " + condition);
            say(target.map(Field::type).map(TypeUse::name).filter(name -> name.equals("flags") || INT.matcher(name).matches()).isEmpty(),
                    place + " looks at no number: " + condition);
        }
        WORD.matcher(condition.replaceAll("value\\[[^]]*]", "")).results()
                .forEach(word -> say(!constants.contains(word.group()), place + " names an unknown constant: " + word.group()));
    }

    private boolean reaches(Struct from, String name) {
        return from.fields().stream().flatMap(field -> names(field.type())).anyMatch(name::equals);
    }

    /// All names in a type.
    private static Stream<String> names(TypeUse type) {
        return Stream.concat(Stream.of(type.name()), type.options().stream().flatMap(SyzlangRules::names));
    }

    private void checkLengths(Struct struct) {
        List<Field> early = struct.union() ? struct.fields() : struct.fields().subList(0, struct.fields().size() - 1);
        boolean free = struct.marks().contains(struct.union() ? "varlen" : "packed");
        early.stream().filter(field -> varies(field.type()) || (!struct.union() && field.condition().isPresent()))
                .forEach(field -> say(!free, struct.name() + "." + field.name() + " has no fixed size"));
        say(!Set.of("packed", "varlen").containsAll(struct.marks()), struct.name() + " has an unknown attribute");
    }

    private boolean varies(TypeUse type) {
        if (type.name().equals("array")) {
            return type.options().size() < 2 || varies(type.options().getFirst());
        }
        Struct struct = structs.get(type.name());
        return struct != null && (struct.union()
                ? struct.marks().contains("varlen")
                : struct.fields().stream().anyMatch(field -> varies(field.type())));
    }

    private void checkConditions(Struct struct) {
        long conditions = struct.fields().stream().filter(field -> field.condition().isPresent()).count();
        boolean wrong = struct.union() && conditions != 0
                && (conditions != struct.fields().size() - 1 || struct.fields().getLast().condition().isPresent());
        say(wrong, struct.name() + " may have nothing to choose");
    }

    private void check(Call call) {
        for (Field argument : call.arguments()) {
            check(call.name() + "(" + argument.name() + ")", argument.type(), false, call.arguments());
            walk(argument.type(), "in", true, new HashSet<>());
        }
        call.gives().ifPresent(type -> {
            say(!resources.containsKey(type.name()) && !KNOWN_TYPES.contains(type.name()), call.name() + " gives no resource");
            walk(type, "out", true, new HashSet<>());
        });
    }

    /// @param inside whether it is in a structure, where a number has a width
    private void check(String place, TypeUse type, boolean inside, List<Field> siblings) {
        List<TypeUse> options = type.options();
        int wanted = switch (type.name()) {
            case "const", "flags", "len", "bytesize" -> 1 + (inside ? 1 : 0);
            case "ptr", "ptr64" -> 2;
            case "array", "string" -> 1;
            default -> 0;
        };
        int optional = Set.of("array", "ptr", "ptr64").contains(type.name()) ? 1 : 0;
        say(options.size() < wanted || options.size() > wanted + optional, place + " has a wrong number of options: " + type.text());
        if (options.size() < wanted) {
            return;
        }
        switch (type.name()) {
            case "const" -> checkConstant(place, options.getFirst().text());
            case "flags" -> say(!flags.containsKey(options.getFirst().name()) && !KNOWN_FLAGS.contains(options.getFirst().name()),
                    place + " has unknown flags: " + type.text());
            case "len", "bytesize" -> checkTarget(place, options.getFirst().name(), siblings);
            case "ptr", "ptr64" -> {
                say(!DIRECTIONS.contains(options.getFirst().name()), place + " points no way: " + type.text());
                check(place, options.get(1), true, siblings);
            }
            case "array" -> {
                check(place, options.getFirst(), true, siblings);
                say(options.size() > 1 && options.get(1).text().equals("0"), place + " has no elements");
            }
            default -> say(!isKnown(type.name()), place + " has an unknown type: " + type.name());
        }
        if (inside && NEED_BASE.contains(type.name())) {
            say(!INT.matcher(options.getLast().name()).matches(), place + " has no width: " + type.text());
        }
    }

    private boolean isKnown(String name) {
        return INT.matcher(name).matches() || Set.of("string", "vma", "vma64").contains(name)
                || KNOWN_TYPES.contains(name) || structs.containsKey(name) || resources.containsKey(name);
    }

    private void checkConstant(String place, String text) {
        say(!text.matches("-?(\\d+|0x[0-9a-f]+)") && !constants.contains(text), place + " names an unknown constant: " + text);
    }

    private void checkTarget(String place, String target, List<Field> siblings) {
        Optional<Field> field = field(siblings, target);
        say(!target.equals("parent") && field.isEmpty(), place + " measures nothing: " + target);
        say(field.flatMap(Field::condition).isPresent(), place + " measures what may not be there: " + target);
    }

    private static Optional<Field> field(List<Field> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private void check(Flags each) {
        each.values().forEach(value -> checkConstant(each.name(), value));
        say(new HashSet<>(each.values()).size() < each.values().size(), each.name() + " has a member twice");
    }

    /// Goes through everything that a call reaches.
    ///
    /// @param creates whether what comes out here is there for sure
    private void walk(TypeUse type, String direction, boolean creates, Set<String> open) {
        used.add(type.name());
        if (resources.containsKey(type.name())) {
            say(!resources.get(type.name()).base().name().equals("fd") && !INT.matcher(resources.get(type.name()).base().name()).matches(),
                    type.name() + " has no base");
            if (creates && !direction.equals("in")) {
                made.add(type.name());
            }
            if (!direction.equals("out")) {
                taken.add(type.name());
            }
        } else if (structs.containsKey(type.name())) {
            walk(structs.get(type.name()), direction, creates, open);
        } else if (type.name().equals("flags")) {
            used.add(type.options().getFirst().name());
        } else if (type.name().startsWith("ptr")) {
            boolean always = type.options().stream().noneMatch(option -> option.name().equals("opt"));
            walk(type.options().get(1), type.options().getFirst().name(), creates && always, open);
        } else if (type.name().equals("array")) {
            walk(type.options().getFirst(), direction, creates, open);
        }
    }

    private void walk(Struct struct, String direction, boolean creates, Set<String> open) {
        if (open.add(struct.name() + " " + direction + " " + creates)) {
            struct.fields().forEach(field -> walk(
                    field.type(), field.attributes().stream().filter(DIRECTIONS::contains).findFirst().orElse(direction),
                    creates && !struct.union(), open));
        }
    }

    private void checkUse() {
        Stream.of(structs.keySet(), resources.keySet(), flags.keySet()).flatMap(Set::stream)
                .forEach(name -> say(!used.contains(name), name + " is not used"));
        resources.keySet().forEach(name -> {
            say(!made.contains(name), name + " is never made");
            say(!taken.contains(name), name + " is never taken");
        });
    }

    private void say(boolean wrong, String problem) {
        if (wrong) {
            problems.add(problem);
        }
    }
}
