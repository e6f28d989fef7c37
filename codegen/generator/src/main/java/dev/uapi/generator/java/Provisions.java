package dev.uapi.generator.java;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension.Parameter;
import dev.uapi.language.probe.Provision;
import java.util.Optional;

/// What can be made where a program has none.
final class Provisions {
    private Provisions() {}

    /// How an object for a parameter is made: one of the first of its kinds that can be made for nothing.
    static Optional<Provision> of(Description description, Parameter parameter) {
        return parameter.kinds().stream().flatMap(kind -> Provision.of(description, kind).stream()).findFirst();
    }
}
