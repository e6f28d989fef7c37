package dev.uapi.generator.simulator;

import dev.uapi.generator.java.Identifiers;
import java.util.Set;

/// Names of methods that a stub, its device's behaviour or those of commands have already.
final class StubReservedNames {
    /// What a class of a stub would hide, by simple name.
    static final Set<String> TYPES = Set.of("DeviceBehaviour");

    /// What devices and their behaviours can do besides commands.
    static final Set<String> OF_DEVICES = Set.of(
            "argsz", "byValue", "clone", "close", "equals", "extensible", "finalize", "fixed", "getClass", "hashCode", "ioctl",
            "kernel", "lastCause", "lastNumber", "notify", "notifyAll", "register", "toString", "unknownCommand", "wait");

    /// What behaviours of commands can do besides answering questions.
    static final Set<String> OF_COMMANDS = Set.of(
            "clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "perform", "toString", "wait");

    private StubReservedNames() {}

    /// The name of a device's method.
    static String member(String name) {
        String member = Identifiers.member(name);
        return OF_DEVICES.contains(member) ? member + "_" : member;
    }
}
