package dev.uapi.cheader.draft;

import dev.uapi.cheader.draft.Group.Owner;
import dev.uapi.cheader.model.CEnum;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Finds which numbers of a header belong together.
final class Groups {
    private final CHeader header;
    private final TypeNames names;
    private final Predicate<String> taken;
    private final Bodies bodies;
    private final TreeMap<Integer, Owner> members = new TreeMap<>();
    private final TreeMap<Integer, String> declarations = new TreeMap<>();
    private final Set<String> enumerators = new HashSet<>();
    private final List<Group> groups = new ArrayList<>();
    private Run run = new Run(Optional.empty());

    /// Macros one behind the other.
    private static final class Run {
        private final Optional<Owner> owner;
        private final List<CMacro> macros = new ArrayList<>();
        private final Set<Long> seen = new HashSet<>();
        private final Set<String> names = new HashSet<>();
        private String prefix = "";

        Run(Optional<Owner> owner) {
            this.owner = owner;
        }
    }

    /// @param taken names that are something else
    Groups(CHeader header, TypeNames names, Predicate<String> taken) {
        this.header = header;
        this.names = names;
        this.taken = taken;
        this.bodies = new Bodies(header.source().text());
        header.structs().forEach(struct -> {
            declarations.put(struct.place().start(), struct.tag());
            note(struct, struct.members());
        });
        header.enums().forEach(type -> type.enumerators().forEach(each -> enumerators.add(each.name())));
        header.enums().forEach(type -> declarations.put(type.place().start(), type.tag()));
        header.macros().stream()
                .filter(macro -> !isConstant(macro))
                .forEach(macro -> declarations.put(macro.place().start(), macro.name()));
    }

    private void note(CStruct struct, List<CMember> of) {
        for (CMember member : of) {
            if (!member.name().isEmpty()) {
                members.put(member.place().start(), new Owner(struct.tag(), member.name()));
            } else if (member.type() instanceof CType.Struct inner) {
                note(struct, inner.struct().members());
            }
        }
    }

    /// In the order of the header.
    List<Group> find() {
        header.enums().forEach(this::enumeration);
        header.macros().stream().filter(this::isConstant).forEach(this::macro);
        end();
        return new Combinations(groups).moved().stream().sorted(Comparator.comparingInt(Group::position)).toList();
    }

    private boolean isConstant(CMacro macro) {
        return macro.value() instanceof CMacro.Value.Constant && !taken.test(macro.name())
                && !macro.name().contains("$") && !enumerators.contains(macro.name());
    }

    private void enumeration(CEnum type) {
        List<Value> values = type.enumerators().stream()
                .filter(each -> !taken.test(each.name()) && !each.name().contains("$"))
                .map(each -> new Value(
                        each.name(), each.unsigned() ? each.value() : Value.unsigned(each.value()), each.text(), each.comment()))
                .toList();
        if (!values.isEmpty()) {
            boolean flags = Group.areFlags(values) && Group.canBeFlags(values);
            boolean named = !type.tag().isEmpty();
            String name = named ? type.tag() : names.make(typeName(values, false));
            String spelling = named ? "" : " as anonymous";
            groups.add(new Group(name, flags, spelling, values, type.comment(), Optional.empty(), type.place().start()));
        }
    }

    private void macro(CMacro macro) {
        Optional<Owner> owner = owner(macro);
        long value = constant(macro);
        boolean alias = run.names.contains(macro.text());
        boolean repeats = run.seen.contains(value) && !alias;
        if (!owner.equals(run.owner) || repeats || !belongs(macro)) {
            end();
            run = new Run(owner);
        }
        run.prefix = run.macros.isEmpty() ? macro.name() : Words.commonPrefix(run.prefix, macro.name());
        run.macros.add(macro);
        run.names.add(macro.name());
        run.seen.add(value);
    }

    /// The member of the structure around that it stands behind.
    private Optional<Owner> owner(CMacro macro) {
        int position = macro.place().start();
        Optional<Integer> body = bodies.around(position);
        Map.Entry<Integer, Owner> before = members.floorEntry(position);
        if (before == null || body.isEmpty() || before.getKey() < body.get()) {
            return Optional.empty();
        }
        Map.Entry<Integer, Owner> behind = members.higherEntry(position);
        boolean belongsBehind = behind != null
                && bodies.around(behind.getKey()).equals(body)
                && Group.speaksOf(macro.name(), behind.getValue().member())
                && !Group.speaksOf(macro.name(), before.getValue().member());
        return Optional.of((belongsBehind ? behind : before).getValue());
    }

    /// Whether it goes on what stands in front: no declaration between, and a beginning of several words, or the very next line.
    private boolean belongs(CMacro macro) {
        if (run.macros.isEmpty() || run.owner.isPresent()) {
            return true;
        }
        CMacro last = run.macros.getLast();
        String shared = Words.commonPrefix(run.prefix, macro.name());
        long words = shared.chars().filter(unit -> unit == '_').count();
        boolean nextLine = macro.place().line() - last.place().line() == 1;
        Integer declaration = declarations.lowerKey(macro.place().start());
        boolean apart = declaration != null && declaration > last.place().start();
        return !apart && words >= (nextLine ? 1 : 2);
    }

    private void end() {
        if (run.macros.isEmpty()) {
            return;
        }
        List<Value> values = run.macros.stream().map(Groups::value).toList();
        boolean flags = Group.areFlags(values);
        List<Value> others = flags
                ? values.stream().filter(value -> !value.isOneBit() && Group.combined(value, values).isEmpty()).toList()
                : List.of();
        Set<Value> apart = new HashSet<>(others);
        List<Value> first = values.stream().filter(value -> !apart.contains(value)).toList();
        int position = run.macros.getFirst().place().start();
        group(first, flags, position);
        if (!others.isEmpty()) {
            group(others, false, position + 1);
        }
    }

    private void group(List<Value> values, boolean flags, int position) {
        String name = run.owner.map(owner -> owner.struct() + "_" + owner.member()).orElseGet(() -> typeName(values, flags));
        groups.add(new Group(names.make(name), flags, Group.MACROS, values, Optional.empty(), run.owner, position));
    }

    private static String typeName(List<Value> values, boolean flags) {
        String prefix = Words.commonPrefix(values.stream().map(Value::name).toList());
        boolean single = values.size() == 1 && !flags;
        String all = prefix.isEmpty() || single ? values.getFirst().name() : prefix;
        String name = Words.lower(all).replaceAll("^_+|_+$", "");
        return flags && !name.matches(".*flags?") ? name + "_flags" : name;
    }

    private static Value value(CMacro macro) {
        return new Value(macro.name(), constant(macro), macro.text(), macro.comment());
    }

    private static long constant(CMacro macro) {
        return switch (macro.value()) {
            case CMacro.Value.Constant constant -> constant.unsigned() ? constant.value() : Value.unsigned(constant.value());
            case CMacro.Value.Nothing _, CMacro.Value.Ioctl _, CMacro.Value.Text _, CMacro.Value.Other _ -> 0;
        };
    }
}
