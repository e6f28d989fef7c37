package dev.uapi.language.analysis;

import dev.uapi.language.check.CommandRules;
import dev.uapi.language.check.CommandSubject;
import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Tier;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.ArgumentSyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;

/// What a command says.
final class CommandAnalyzer {
    private static final long NUMBERS = 0x100;

    private final Words words;

    CommandAnalyzer(Words words) {
        this.words = words;
    }

    Declared analyze(Body.CommandBody body) {
        Release container = words.lookup().heading().since();
        Availability availability = words.availability(body.availability(), container);
        Documentation documentation = words.documented(body.doc(), Kind.COMMAND, body.name());
        Optional<Device> device = device(body);
        Optional<Long> number = number(body.number());
        Release since = availability.since().orElse(container);
        ArgumentAnalyzer arguments = new ArgumentAnalyzer(words, body, since);
        Convention convention = convention(body, device);
        Optional<Argument> argument = arguments.analyze(convention, documentation, availability);
        ContractAnalyzer contract = new ContractAnalyzer(words, arguments.fields(), since);
        items(body, CommandItem.Contract.class).forEach(item -> contract.add(item.clause()));
        List<Example> examples = examples(body, arguments);
        if (device.isEmpty() || number.isEmpty() || argument.isEmpty()) {
            return new Declared.Nothing();
        }
        Command command = new Command(
                body.name().text(),
                number.get(),
                body.numbering().map(DeviceAnalyzer::ioctlClass).orElse(device.get().numbering()),
                device.get(),
                convention,
                argument.get(),
                body.tier().text().equals("extended") ? Tier.EXTENDED : Tier.BASIC,
                body.vendor().map(Word::text),
                since,
                availability,
                contract.responses(),
                new ReturnsAnalyzer(words).analyze(items(body, CommandItem.Returned.class)),
                contract.causes(),
                examples,
                deprecated(body),
                documentation);
        CommandRules.check(new CommandSubject(command, body, arguments.syntax(), contract.isComplete()), words.report());
        return new Declared.OfCommand(command);
    }

    private Optional<Long> number(Word word) {
        Optional<Long> number = words.number(word);
        if (number.isPresent() && Long.compareUnsigned(number.get(), NUMBERS) >= 0) {
            words.report().add(new CommandProblem.NumberOutOfRange(word.text()), word.span());
        }
        return number.filter(value -> Long.compareUnsigned(value, NUMBERS) < 0);
    }

    /// The one it names, or else the only one there is.
    private Optional<Device> device(Body.CommandBody body) {
        Optional<Symbol> symbol = body.device().isPresent()
                ? words.find(Namespace.DEVICE, Kind.DEVICE, body.device().get())
                : only(body);
        return symbol.map(found -> words.lookup().declared(found.id()))
                .filter(Declared.OfDevice.class::isInstance)
                .map(declared -> ((Declared.OfDevice) declared).device());
    }

    private Optional<Symbol> only(Body.CommandBody body) {
        List<Symbol> devices = words.lookup().devices();
        if (devices.size() != 1) {
            words.report().add(new CommandProblem.DeviceNotClear(devices.stream().map(Symbol::name).toList()), body.name().span());
            return Optional.empty();
        }
        return Optional.of(devices.getFirst());
    }

    /// What the command says of it, or else its device.
    private Convention convention(Body.CommandBody body, Optional<Device> device) {
        Optional<Word> said = body.convention();
        said.filter(_ -> !(body.argument() instanceof ArgumentSyntax.StructArgument))
                .ifPresent(word -> words.report().add(new CommandProblem.NoStructure(body.name().text(), word.text()), word.span()));
        return switch (body.argument()) {
            case ArgumentSyntax.StructArgument _ ->
                said.map(DeviceAnalyzer::convention).or(() -> device.map(Device::convention)).orElseGet(() -> likely(body));
            case ArgumentSyntax.ValueArgument _ -> Convention.VALUE;
            case ArgumentSyntax.NoArgument _ -> Convention.NONE;
        };
    }

    /// Where the device is not known: what says how short it may be begins with its size.
    private static Convention likely(Body.CommandBody body) {
        return items(body, CommandItem.Required.class).isEmpty() ? Convention.FIXED : Convention.EXTENSIBLE;
    }

    private Optional<String> deprecated(Body.CommandBody body) {
        return words.once(items(body, CommandItem.Outdated.class), "deprecated", CommandItem.Outdated::text)
                .map(said -> said.text().text());
    }

    private List<Example> examples(Body.CommandBody body, ArgumentAnalyzer arguments) {
        ExampleAnalyzer analyzer = new ExampleAnalyzer(words, arguments.fields());
        return items(body, CommandItem.ExampleItem.class).stream().map(analyzer::analyze).toList();
    }

    static <T extends CommandItem> List<T> items(Body.CommandBody body, Class<T> type) {
        return body.items().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
