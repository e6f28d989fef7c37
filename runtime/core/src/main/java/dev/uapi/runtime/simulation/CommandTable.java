package dev.uapi.runtime.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The commands of a device, found as the kernel finds them.
///
/// Extensible commands stand in a table, one slot per number, some of them empty. Everything with a slot has the first bytes
/// of its argument read before the rest of the command word is even looked at.
final class CommandTable {
    private static final int NUMBER_MASK = 0xff;

    private final Map<Long, SimulatedCommand> commands = new HashMap<>();
    private final int firstNumber;
    private final DeviceBehaviour behaviour;
    private int lastDescribed;

    CommandTable(int firstNumber, DeviceBehaviour behaviour) {
        this.firstNumber = firstNumber;
        this.behaviour = behaviour;
        this.lastDescribed = firstNumber - 1;
    }

    void add(SimulatedCommand command) {
        if (commands.putIfAbsent(command.word(), command) != null) {
            throw new IllegalArgumentException("two commands have the word 0x" + Long.toHexString(command.word()));
        }
        if (command.convention() == Convention.EXTENSIBLE) {
            lastDescribed = Math.max(lastDescribed, number(command.word()));
        }
    }

    Optional<SimulatedCommand> find(long word) {
        return Optional.ofNullable(commands.get(word));
    }

    /// Whether the number of this word, command or not, has a slot in the table.
    boolean hasSlot(long word) {
        int number = number(word);
        return number >= firstNumber && number <= behaviour.lastNumber(lastDescribed);
    }

    /// The objects go.
    void end(ObjectTable objects) {
        behaviour.ended(objects);
    }

    private static int number(long word) {
        return (int) (word & NUMBER_MASK);
    }
}
