package dev.uapi.generator.simulator;

import dev.uapi.generator.java.Identifiers;
import dev.uapi.generator.java.JavaNames;
import dev.uapi.generator.java.NameSpace;
import dev.uapi.generator.java.TypeName;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What the classes and methods of a stub are called; everything else is called as in the bindings.
final class SimulatorNames {
    private final JavaNames bindings;
    private final String packageName;
    private final NameSpace types = NameSpace.ofTypes();
    private final Map<String, TypeName> stubs = new LinkedHashMap<>();
    private final Map<String, TypeName> devices = new LinkedHashMap<>();
    private final Map<String, TypeName> commands = new LinkedHashMap<>();
    private final Map<String, String> methods = new LinkedHashMap<>();
    private final Map<String, String> refusals = new LinkedHashMap<>();

    SimulatorNames(Description description, JavaNames bindings, String packageName) {
        this.bindings = bindings;
        this.packageName = packageName;
        for (Device device : description.devices()) {
            stubs.put(device.name(), claim(Identifiers.type(device.name()) + "Stub"));
            devices.put(device.name(), claim(Identifiers.type(device.name()) + "Behaviour"));
        }
        NameSpace members = NameSpace.ofMembers(StubReservedNames.OF_DEVICES);
        for (Command command : description.commands()) {
            String name = withoutUnderscore(bindings.command(command).simpleName());
            commands.put(command.name(), claim(name + "Behaviour"));
            methods.put(command.name(), members.claim(StubReservedNames.member(name)));
        }
        description.commands().forEach(command -> refusals.put(command.name(), members.claim(method(command) + "Refused")));
    }

    JavaNames bindings() {
        return bindings;
    }

    String packageName() {
        return packageName;
    }

    /// The class that answers the calls of a device.
    TypeName stub(Device device) {
        return of(stubs, device.name());
    }

    /// The interface of what a device does where the description has only words.
    TypeName behaviour(Device device) {
        return of(devices, device.name());
    }

    /// The same of a command.
    TypeName behaviour(Command command) {
        return of(commands, command.name());
    }

    /// The method for a command, in the stub and in the device's behaviour.
    String method(Command command) {
        return of(methods, command.name());
    }

    /// The method of the device's behaviour that is told when the stub refuses a call.
    String refusal(Command command) {
        return of(refusals, command.name());
    }

    /// `List_` avoids a name that `ListBehaviour` need not avoid.
    private static String withoutUnderscore(String name) {
        return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    }

    private TypeName claim(String wanted) {
        return new TypeName(packageName, types.claim(StubReservedNames.TYPES.contains(wanted) ? wanted + "_" : wanted));
    }

    private static <T> T of(Map<String, T> names, String key) {
        return Objects.requireNonNull(names.get(key), key);
    }
}
