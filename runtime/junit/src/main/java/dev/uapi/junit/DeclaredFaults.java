package dev.uapi.junit;

import dev.uapi.iommufd.extended.IommuCommands;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.simulator.Fault;
import dev.uapi.simulator.Faults;
import dev.uapi.vfio.basic.ContainerCommands;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;

/// What the annotations of a test say that goes wrong.
record DeclaredFaults(List<Fault> faults) {
    private static final CommandCatalog COMMANDS =
            dev.uapi.iommufd.basic.IommuCommands.CATALOG.with(IommuCommands.CATALOG).with(ContainerCommands.CATALOG);

    /// @throws ExtensionConfigurationException if they make no sense: it says why
    static DeclaredFaults of(Method test) {
        List<Fault> faults = new ArrayList<>();
        try {
            AnnotationSupport.findRepeatableAnnotations(test, Fails.class).forEach(fails -> faults.add(fault(fails)));
            Optional<FailsToAllocate> allocations = AnnotationSupport.findAnnotation(test, FailsToAllocate.class);
            for (int allocation : allocations.map(FailsToAllocate::value).orElse(new int[0])) {
                faults.add(Fault.ofAllocation(allocation));
            }
        } catch (IllegalArgumentException impossible) {
            throw new ExtensionConfigurationException("@Fails: " + impossible.getMessage(), impossible);
        }
        return new DeclaredFaults(faults);
    }

    private static Fault fault(Fails fails) {
        return fails.command().isEmpty()
                ? Fault.ofCall(fails.call(), fails.with())
                : Fault.ofCall(fails.call(), command(fails.command()).command(), fails.with());
    }

    private static CommandInfo command(String name) {
        return COMMANDS.commands().stream()
                .filter(info -> info.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no command is called " + name));
    }

    /// The kernel's name of a command, or its number if it has none.
    static String name(long command) {
        return COMMANDS.find(command).map(CommandInfo::name).orElse("0x" + Long.toHexString(command));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    void addTo(Faults pending) {
        faults.forEach(pending::add);
    }

    /// @throws AssertionFailedError if one of them never came true
    void requireAllCame(Faults pending) {
        if (!pending.pending().isEmpty()) {
            throw new AssertionFailedError("the test is over, and this never came: "
                    + pending.pending().stream().map(DeclaredFaults::text).collect(Collectors.joining(", ")));
        }
    }

    private static String text(Fault fault) {
        return switch (fault) {
            case Fault.OfCall(int call, var command, var errno) ->
                "call " + call + " of " + (command.isPresent() ? name(command.getAsLong()) : "any command") + ", to fail with " + errno;
            case Fault.OfAllocation(int allocation) -> "allocation " + allocation + ", to fail";
        };
    }
}
