package dev.uapi.runtime.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The commands of one device. Generated with the bindings.
public final class CommandCatalog {
    private final String device;
    private final List<CommandInfo> commands;
    private final Map<Long, CommandInfo> byWord;

    /// @param device   by its name in the description: `iommu`
    /// @param commands each with a word of its own
    public CommandCatalog(String device, List<CommandInfo> commands) {
        this.device = device;
        this.commands = List.copyOf(commands);
        this.byWord = commands.stream().collect(Collectors.toUnmodifiableMap(CommandInfo::command, Function.identity()));
    }

    /// The commands of both: of two tiers of a device, or of two kinds of commands that one open file answers.
    ///
    /// @throws IllegalArgumentException if both have a command with the same word
    public CommandCatalog with(CommandCatalog other) {
        List<String> twice = other.commands.stream().filter(info -> byWord.containsKey(info.command())).map(CommandInfo::name).toList();
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException(device + " and " + other.device + " both have the words of " + twice);
        }
        return new CommandCatalog(device, Stream.concat(commands.stream(), other.commands.stream()).toList());
    }

    /// The device, by its name in the description.
    public String device() {
        return device;
    }

    /// All of them, in the order of the description.
    public List<CommandInfo> commands() {
        return commands;
    }

    /// The command with this whole word.
    public Optional<CommandInfo> find(long command) {
        return Optional.ofNullable(byWord.get(command));
    }
}
