package dev.uapi.generator.syzlang;

import dev.uapi.generator.syzlang.ConstantsView.ConstantView;
import dev.uapi.language.model.Architecture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// The values of constants, machine by machine.
final class Constants {
    private static final SequencedMap<String, Architecture> MACHINES = new LinkedHashMap<>();

    static {
        MACHINES.put("386", Architecture.I386);
        MACHINES.put("amd64", Architecture.X86_64);
        MACHINES.put("arm", Architecture.ARM);
        MACHINES.put("arm64", Architecture.ARM64);
        MACHINES.put("mips64le", Architecture.MIPS);
        MACHINES.put("ppc64le", Architecture.POWERPC);
        MACHINES.put("riscv64", Architecture.RISCV);
        MACHINES.put("s390x", Architecture.S390);
    }

    private Constants() {}

    static ConstantsView of(Sheet sheet) {
        List<ConstantView> constants = sheet.constants().entrySet().stream()
                .map(constant -> new ConstantView(constant.getKey(), values(constant.getValue())))
                .toList();
        return new ConstantsView(sheet.origin(), List.copyOf(MACHINES.keySet()), constants);
    }

    /// What most machines have, by itself; then each other value, behind the machines that have it.
    private static List<String> values(ToLongFunction<Architecture> constant) {
        SequencedMap<String, List<String>> machines = new LinkedHashMap<>();
        MACHINES.forEach((name, machine) ->
                machines.computeIfAbsent(Long.toUnsignedString(constant.applyAsLong(machine)), _ -> new ArrayList<>()).add(name));
        int most = machines.values().stream().mapToInt(List::size).max().orElseThrow();
        String usual = machines.entrySet().stream().filter(entry -> entry.getValue().size() == most)
                .map(Map.Entry::getKey).findFirst().orElseThrow();
        Stream<String> others = machines.entrySet().stream().filter(entry -> !entry.getKey().equals(usual))
                .map(entry -> String.join(":", entry.getValue()) + ":" + entry.getKey());
        return Stream.concat(Stream.of(usual), others).toList();
    }
}
