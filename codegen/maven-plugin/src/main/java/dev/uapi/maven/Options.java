package dev.uapi.maven;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What can be chosen about generated code.
///
/// @param packageName     of the generated sources; null leaves it to the generator
/// @param bindingsPackage where a simulator finds the bindings; null leaves it to the generator
/// @param bindingsOf      where the bindings of imported descriptions are, by the descriptions' names
/// @param tier            of the bindings, the only one to be made; null: both
record Options(
        @Nullable String packageName, @Nullable String bindingsPackage, SortedMap<String, String> bindingsOf, @Nullable String tier) {
    static final Options NONE = new Options(null, null, Collections.emptySortedMap(), null);

    Options {
        bindingsOf = Collections.unmodifiableSortedMap(new TreeMap<>(bindingsOf));
    }

    /// As the generator's command line has them.
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (packageName != null) {
            arguments.addAll(List.of("--package", packageName));
        }
        if (bindingsPackage != null) {
            arguments.addAll(List.of("--bindings-package", bindingsPackage));
        }
        bindingsOf.forEach((name, bindings) -> arguments.addAll(List.of("--bindings-of", name + "=" + bindings)));
        if (tier != null) {
            arguments.addAll(List.of("--tier", tier));
        }
        return arguments;
    }
}
