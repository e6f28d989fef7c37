package dev.uapi.generator.java;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/// What the things are called that can be asked for, within their enum: the constant of each, and the method that makes its probe.
final class FeatureNames {
    /// What an enum has besides.
    private static final Set<String> CONSTANTS = Set.of("probe");
    private static final Set<String> METHODS = Set.of(
            "clone", "compareTo", "describeConstable", "equals", "finalize", "getClass", "getDeclaringClass", "hashCode", "name", "notify",
            "notifyAll", "of", "ordinal", "probe", "toString", "valueOf", "values", "wait");

    private final Map<String, String> constants;
    private final Map<String, String> methods;

    private FeatureNames(Map<String, String> constants, Map<String, String> methods) {
        this.constants = constants;
        this.methods = methods;
    }

    /// @param wanted what each is to be called, `DIRTY_TRACKING`, by names that are unique
    static FeatureNames of(SequencedMap<String, String> wanted) {
        List<String> names = List.copyOf(wanted.sequencedKeySet());
        return new FeatureNames(
                NameSpace.members(names, name -> Identifiers.constant(of(wanted, name)), CONSTANTS),
                NameSpace.members(names, name -> Identifiers.member(of(wanted, name)), METHODS));
    }

    String constant(String name) {
        return of(constants, name);
    }

    String method(String name) {
        return of(methods, name);
    }

    private static String of(Map<String, String> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }
}
