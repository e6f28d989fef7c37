package dev.uapi.generator.simulator;

import dev.uapi.generator.java.CommentView;
import dev.uapi.generator.java.Comments;
import dev.uapi.generator.java.Errnos;
import dev.uapi.generator.java.Imports;
import dev.uapi.generator.java.JavaFileView;
import dev.uapi.generator.java.JavaNames;
import dev.uapi.generator.java.Literals;
import dev.uapi.generator.java.TypeName;
import dev.uapi.generator.simulator.BehaviourView.QuestionView;
import dev.uapi.generator.simulator.DeviceBehaviourView.FactoryView;
import dev.uapi.generator.simulator.DeviceBehaviourView.RefusedView;
import dev.uapi.generator.simulator.StubView.UnknownView;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All files of the simulator of one description, as views by their paths.
final class SimulatorFiles {
    private static final String SIMULATION = "dev.uapi.runtime.simulation.";

    private final Description description;
    private final SimulatorNames names;
    private final JavaNames bindings;
    private final SortedMap<String, Record> files = new TreeMap<>();

    SimulatorFiles(Description description, SimulatorNames names) {
        this.description = description;
        this.names = names;
        this.bindings = names.bindings();
    }

    SortedMap<String, Record> all() {
        for (Device device : description.devices()) {
            List<Command> commands = description.commands().stream()
                    .filter(command -> command.device().name().equals(device.name())).toList();
            add(names.stub(device), imports -> stub(device, commands, imports));
            add(names.behaviour(device), imports -> behaviour(device, commands, imports));
        }
        description.commands().stream().filter(Handlers::needsBehaviour)
                .forEach(command -> add(names.behaviour(command), imports -> behaviour(command, imports)));
        return files;
    }

    private StubView stub(Device device, List<Command> commands, Imports imports) {
        List.of("Call", "Kernel", "Outcome", "SimulatedDevice").forEach(name -> imports.use(SIMULATION + name));
        imports.use("dev.uapi.runtime.UserMemory");
        Entries entries = new Entries(names, imports);
        return new StubView(
                Comments.of(device.documentation(),
                        "A simulation of " + Comments.code(device.label()) + ": it does what the description says formally.",
                        "Where there are only words, it asks its [" + names.behaviour(device).simpleName() + "]."),
                names.stub(device).simpleName(), imports.use(names.behaviour(device)), Literals.hexadecimal(device.first()),
                unknown(device, imports), commands.stream().map(entries::view).toList(),
                commands.stream().flatMap(command -> entries.sizes(command).stream()).toList(),
                commands.stream().map(command -> new Handlers(description, command, names, imports).view()).toList());
    }

    private static Optional<UnknownView> unknown(Device device, Imports imports) {
        if (device.unknownCommand().equals("ENOTTY")) {
            return Optional.empty();
        }
        imports.use("dev.uapi.runtime.Cause");
        imports.use("dev.uapi.runtime.Errno");
        return Optional.of(new UnknownView(
                Errnos.constant(device.unknownCommand()),
                Literals.string(device.unknownCommandText().orElse("the device has no such command"))));
    }

    private DeviceBehaviourView behaviour(Device device, List<Command> commands, Imports imports) {
        imports.use(SIMULATION + "DeviceBehaviour");
        return new DeviceBehaviourView(
                CommentView.of(
                        "What a simulated " + Comments.code(device.label()) + " does where its description has only words.",
                        "",
                        "Each method begins one call, and what it returns belongs to that call. A command whose method nobody overrides",
                        "is not simulated: what the description says formally is answered, then `ENOSYS`."),
                names.behaviour(device).simpleName(),
                commands.stream().filter(Handlers::needsBehaviour).map(command -> factory(command, imports)).toList(),
                commands.stream().filter(SimulatorFiles::isAnsweredWhenRefused).map(command -> refused(command, imports)).toList());
    }

    private static boolean isAnsweredWhenRefused(Command command) {
        return command.causes().stream().anyMatch(cause -> Questions.isAnswered(command, cause));
    }

    private RefusedView refused(Command command, Imports imports) {
        return new RefusedView(
                CommentView.of("The stub refuses a call of " + Comments.code(command.name())
                        + ". What is written back nevertheless can be set here."),
                names.refusal(command), imports.use(bindings.command(command)));
    }

    private FactoryView factory(Command command, Imports imports) {
        imports.use(SIMULATION + "Call");
        List<String> parameters = new ArrayList<>();
        switch (command.argument()) {
            case Argument.ByPointer _ -> parameters.add(imports.use(bindings.command(command)) + " argument");
            case Argument.ByValue(var value) ->
                parameters.add(bindings.recordOf(value).map(imports::use).orElse("long") + " " + bindings.parameter(value));
            case Argument.None() -> { }
        }
        return new FactoryView(
                CommentView.of("A call of " + Comments.code(command.name()) + "."), imports.use(names.behaviour(command)),
                names.method(command), parameters);
    }

    private BehaviourView behaviour(Command command, Imports imports) {
        imports.use(SIMULATION + "Outcome");
        Questions questions = new Questions(command);
        return new BehaviourView(
                Comments.of(Documentation.NONE,
                        "What " + Comments.code(command.name()) + " does where its description has only words.",
                        "The stub asks in the order of the description, up to the first `true`; after none, [#perform()] does the work."),
                names.behaviour(command).simpleName(), imports.use(bindings.command(command)),
                questions.causes().stream().map(cause -> new QuestionView(Comments.cause(cause), questions.method(cause))).toList(),
                perform(command, questions));
    }

    private CommentView perform(Command command, Questions questions) {
        Map<String, String> constants = bindings.causes(command);
        String type = bindings.command(command).simpleName();
        if (questions.causesDuring().isEmpty()) {
            return CommentView.of("Does the work.");
        }
        String during = questions.causesDuring().stream()
                .map(cause -> "- [" + type + ".Causes#" + constants.get(cause.id()) + "]")
                .collect(Collectors.joining("\n"));
        List<String> lines = new ArrayList<>(List.of("Does the work, unless something comes up in the middle of it:", ""));
        lines.addAll(during.lines().toList());
        return CommentView.of(lines);
    }

    private void add(TypeName type, Function<Imports, Record> view) {
        Imports imports = new Imports(type.packageName());
        Record made = view.apply(imports);
        files.put(type.path(), new JavaFileView(description.name(), type.packageName(), imports.names(), made));
    }
}
