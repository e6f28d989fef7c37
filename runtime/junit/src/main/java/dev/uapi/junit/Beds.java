package dev.uapi.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/// Finds what a test stands on.
final class Beds {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Beds.class);

    private Beds() {}

    /// Made when it is asked for the first time. A test does not stand on what its class stands on, whose context surrounds its own.
    static TestBed of(ExtensionContext context) {
        return context.getStore(OURS).getOrComputeIfAbsent(context.getUniqueId(), _ -> new TestBed(), TestBed.class);
    }
}
