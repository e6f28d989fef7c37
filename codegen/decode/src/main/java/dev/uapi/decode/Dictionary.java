package dev.uapi.decode;

import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.runtime.trace.CommandCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All commands, to be looked up by what a call shows of them.
final class Dictionary {
    private final SequencedMap<Device, Release> devices;
    private final List<Command> commands;
    private final Map<String, Command> byName;
    private final Map<Long, List<Command>> byWord = new HashMap<>();

    /// @param devices with the newest release that is known to whoever describes them
    private Dictionary(SequencedMap<Device, Release> devices, List<Command> commands) {
        this.devices = devices;
        this.commands = commands;
        this.byName = commands.stream().collect(Collectors.toMap(Command::name, Function.identity(), (first, _) -> first));
        commands.forEach(this::add);
    }

    /// With what the descriptions import: its commands may be called on the same file. Of two with one name it knows the one that the newer
    /// release has.
    static Dictionary of(Specification specification) {
        List<Description> all = Stream.concat(specification.descriptions().stream(), specification.imported().stream())
                .sorted(Comparator.comparing(Description::known).reversed())
                .toList();
        SequencedMap<Device, Release> devices = new LinkedHashMap<>();
        all.forEach(description -> description.devices().forEach(device -> devices.putIfAbsent(device, description.known())));
        return new Dictionary(devices, all.stream().flatMap(description -> description.commands().stream()).toList());
    }

    private void add(Command command) {
        Arrays.stream(Architecture.values()).mapToLong(command::ioctl).distinct()
                .forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(command));
    }

    /// What a reader of traces has to know of them.
    List<CommandCatalog> catalogs() {
        return devices.keySet().stream().map(device -> Catalogs.of(device, own(device))).toList();
    }

    private List<Command> own(Device device) {
        return commands.stream()
                .filter(command -> command.device().equals(device) && command.equals(byName.get(command.name())))
                .toList();
    }

    Optional<Command> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// Those with this word on some architecture: a number may have a meaning on each device.
    List<Command> withWord(long word) {
        return List.copyOf(byWord.getOrDefault(word, List.of()));
    }

    /// The device that this path opens: `/dev/vfio/devices/vfio3` is as good as `/dev/vfio/devices/vfio0`.
    Optional<Device> at(String path) {
        return devices.keySet().stream()
                .filter(device -> device.path().filter(described -> family(described).equals(family(path))).isPresent())
                .findFirst();
    }

    Optional<Device> device(String name) {
        return devices.keySet().stream().filter(device -> device.name().equals(name)).findFirst();
    }

    private static String family(String path) {
        return path.replaceFirst("\\d+$", "");
    }

    /// Those of the commands that the device answers; if there are none, those that are described for another device at its path, unless
    /// that one is of older times.
    List<Command> on(Device device, List<Command> commands) {
        List<Command> own = chosen(commands, of -> of.equals(device) || device.answers().contains(of.name()));
        Release known = Objects.requireNonNull(devices.get(device), device.name());
        return own.isEmpty()
                ? chosen(commands, of -> of.label().equals(device.label()) && devices.getOrDefault(of, known).compareTo(known) >= 0)
                : own;
    }

    private static List<Command> chosen(List<Command> commands, Predicate<Device> of) {
        return commands.stream().filter(command -> of.test(command.device())).toList();
    }
}
