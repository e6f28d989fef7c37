package dev.uapi.generator.cheader;

import dev.uapi.generator.cheader.EnumView.EnumeratorView;
import dev.uapi.generator.cheader.HeaderView.PartView;
import dev.uapi.generator.cheader.MacrosView.MacroView;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes what stands for the numbers of commands: macros for the type and the lowest number, or an enum of all numbers.
final class NumberViews {
    private static final char DELETE = 0x7f;

    private final Names names;

    private NumberViews(Names names) {
        this.names = names;
    }

    static Stream<PartView> of(Names names) {
        NumberViews views = new NumberViews(names);
        List<MacroView> macros = names.description().devices().stream().flatMap(NumberViews::macros).distinct().toList();
        Stream<PartView> together = macros.isEmpty() ? Stream.empty() : Stream.of(new MacrosView(Optional.empty(), macros));
        return Stream.concat(together, names.description().devices().stream().flatMap(device -> views.numbers(device).stream()));
    }

    /// The character, or the number where it is none that one can read.
    static String type(Device device) {
        char type = device.type();
        boolean readable = type > ' ' && type < DELETE && type != '\'' && type != '\\';
        return readable ? "'" + type + "'" : Names.hex(type);
    }

    private static Stream<MacroView> macros(Device device) {
        Optional<MacroView> type = device.names().type().map(name -> new MacroView(name, "(" + type(device) + ")"));
        Optional<MacroView> base = device.names().base()
                .filter(_ -> device.names().numbers().isEmpty())
                .map(name -> new MacroView(name, Long.toString(device.first())));
        return Stream.of(type, base).flatMap(Optional::stream);
    }

    private Optional<PartView> numbers(Device device) {
        List<EnumeratorView> numbers = new ArrayList<>();
        if (device.names().numbers().isPresent()) {
            device.names().base().ifPresent(base -> numbers.add(new EnumeratorView(base, Names.hex(device.first()))));
            names.description().commands().stream()
                    .filter(command -> command.device().name().equals(device.name()))
                    .sorted(Comparator.comparingLong(Command::number))
                    .forEach(command -> names.number(command)
                            .ifPresent(name -> numbers.add(new EnumeratorView(name, Names.hex(command.number())))));
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(new EnumView(Optional.empty(), false, Optional.empty(), numbers));
    }
}
