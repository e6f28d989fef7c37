package dev.uapi.generator.syzlang;

import java.util.List;

/// The values of constants on each machine.
///
/// @param machines as syzkaller calls them
record ConstantsView(String origin, List<String> machines, List<ConstantView> constants) {
    ConstantsView {
        machines = List.copyOf(machines);
        constants = List.copyOf(constants);
    }

    /// @param values that of most machines, and behind it the others: `15232`, `mips64le:ppc64le:536886144`
    record ConstantView(String name, List<String> values) {
        ConstantView {
            values = List.copyOf(values);
        }
    }
}
