package dev.uapi.language.fix;

import dev.uapi.language.analysis.Declared;
import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Extension;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Numbers that nobody has yet: the next one first, and then those that were left out.
public final class FreeNumbers {
    /// Nobody reads a longer list.
    private static final int MOST = 5;

    private final Navigator navigator;
    private final String description;

    public FreeNumbers(Navigator navigator, String description) {
        this.navigator = navigator;
        this.description = description;
    }

    /// Numbers for a command.
    ///
    /// @param command whose own number counts as free
    /// @param device  its name; empty: the only one
    public List<Long> forCommand(String command, Optional<String> device) {
        List<Device> devices = devices();
        Optional<Device> on = devices.stream().filter(each -> device.isEmpty() || device.get().equals(each.name())).findFirst();
        NavigableSet<Long> taken = new TreeSet<>();
        commands().filter(each -> !each.name().equals(command))
                .filter(each -> on.isEmpty() || on.get().type() == each.device().type())
                .forEach(each -> taken.add(each.number()));
        NavigableSet<Long> claimed = new TreeSet<>();
        on.ifPresent(each -> each.claims().forEach(claim -> claimed.add(claim.number())));
        return free(taken, claimed, on.map(Device::first).orElse(0L), Numberings.LARGEST_COMMAND);
    }

    /// Numbers for an extension.
    ///
    /// @param extension whose own number counts as free
    public List<Long> forExtension(String extension) {
        NavigableSet<Long> taken = new TreeSet<>();
        declared(Namespace.EXTENSION)
                .flatMap(each -> each instanceof Declared.OfExtension(Extension other) ? Stream.of(other) : Stream.empty())
                .filter(other -> !other.name().equals(extension))
                .forEach(other -> other.number().ifPresent(taken::add));
        return free(taken, new TreeSet<>(), 0, Long.MAX_VALUE);
    }

    /// How commands' numbers are written here: in hexadecimal, unless all others are decimal.
    public String written(long number) {
        List<String> others = symbols(Namespace.CONSTANT)
                .flatMap(id -> navigator.declaration(id).stream())
                .map(standing -> standing.syntax().body())
                .flatMap(body -> body instanceof Body.CommandBody command ? Stream.of(command.number()) : Stream.empty())
                .filter(word -> !word.isMissing())
                .map(Word::text)
                .toList();
        boolean decimal = !others.isEmpty() && others.stream().noneMatch(text -> text.startsWith("0x"));
        return decimal ? Long.toString(number) : "0x" + Long.toHexString(number);
    }

    /// Values for a member.
    ///
    /// @param taken by the others
    public static List<Long> values(NavigableSet<Long> taken) {
        return free(taken, new TreeSet<>(), 0, Long.MAX_VALUE);
    }

    /// Bits for a flag.
    ///
    /// @param taken the values of the others
    public static List<Long> bits(NavigableSet<Long> taken) {
        NavigableSet<Long> bits = new TreeSet<>();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long mask = 1L << bit;
            if (taken.stream().anyMatch(value -> (value & mask) != 0)) {
                bits.add((long) bit);
            }
        }
        return free(bits, new TreeSet<>(), 0, Long.SIZE - 1);
    }

    private static List<Long> free(NavigableSet<Long> taken, NavigableSet<Long> claimed, long first, long last) {
        return Vacancy.of(taken, claimed, first, last).some(MOST);
    }

    private List<Device> devices() {
        return declared(Namespace.DEVICE)
                .flatMap(each -> each instanceof Declared.OfDevice(Device device) ? Stream.of(device) : Stream.empty())
                .toList();
    }

    private Stream<Command> commands() {
        return symbols(Namespace.CONSTANT)
                .map(navigator::meaning)
                .flatMap(each -> each instanceof Declared.OfCommand(Command command) ? Stream.of(command) : Stream.empty());
    }

    private Stream<Declared> declared(Namespace namespace) {
        return symbols(namespace).map(navigator::meaning);
    }

    private Stream<DeclarationId> symbols(Namespace namespace) {
        return navigator.symbols(description, namespace).stream()
                .filter(symbol -> symbol.kind() != Kind.MEMBER)
                .map(Symbol::id);
    }
}
