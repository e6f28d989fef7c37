package dev.uapi.generator.syzlang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values of constants, as syzkaller keeps them: a number for all machines, and those of some that differ.
///
/// @param mistakes whatever is no such line
record ConstantFile(List<String> machines, Map<String, Map<String, String>> values, List<String> mistakes) {
    private static final Set<String> MACHINES =
            Set.of("386", "amd64", "arm", "arm64", "mips64le", "ppc64le", "riscv64", "s390x");
    private static final Pattern LINE = Pattern.compile("(\\w+) = (\\d+)((?:, (?:\\w+:)+\\d+)*)");
    private static final Pattern OTHER = Pattern.compile(", ((?:\\w+:)+)(\\d+)");

    static ConstantFile read(String text) {
        List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
        List<String> machines = List.of(lines.getFirst().replace("arches = ", "").split(", ", -1));
        ConstantFile file = new ConstantFile(machines, new TreeMap<>(), new ArrayList<>());
        if (!MACHINES.containsAll(machines)) {
            file.mistakes.add(lines.getFirst());
        }
        lines.stream().skip(1).forEach(file::take);
        List<String> names = lines.stream().skip(1).map(line -> line.split(" ", -1)[0]).toList();
        if (!names.equals(names.stream().sorted().distinct().toList())) {
            file.mistakes.add("not in order");
        }
        return file;
    }

    private void take(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            mistakes.add(line);
            return;
        }
        Map<String, String> all = new TreeMap<>();
        machines.forEach(machine -> all.put(machine, matcher.group(2)));
        OTHER.matcher(matcher.group(3)).results().forEach(other -> List.of(other.group(1).split(":", -1)).stream()
                .filter(machine -> !machine.isEmpty())
                .forEach(machine -> {
                    if (all.put(machine, other.group(2)) == null) {
                        mistakes.add(line);
                    }
                }));
        values.put(matcher.group(1), all);
    }
}
