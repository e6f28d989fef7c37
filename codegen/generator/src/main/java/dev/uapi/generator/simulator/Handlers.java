package dev.uapi.generator.simulator;

import dev.uapi.generator.java.Imports;
import dev.uapi.generator.java.JavaExpression;
import dev.uapi.generator.java.JavaNames;
import dev.uapi.generator.java.Literals;
import dev.uapi.generator.java.TypeName;
import dev.uapi.generator.simulator.StepView.AnswerView;
import dev.uapi.generator.simulator.StepView.EndView;
import dev.uapi.generator.simulator.StepView.GuardView;
import dev.uapi.generator.simulator.StepView.RefusalView;
import dev.uapi.generator.simulator.StepView.VariableView;
import dev.uapi.generator.simulator.StubView.HandlerView;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.GeneralCause;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the method that handles the calls of one command.
///
/// It goes through the causes in the order of the description: the formal ones it checks itself, for the others it asks the
/// behaviour, which comes into being with the first question; then the work is done and objects come and go.
final class Handlers {
    private final Description description;
    private final Command command;
    private final SimulatorNames names;
    private final JavaNames bindings;
    private final Imports imports;
    private final Questions questions;
    private final Releases releases;
    private final StubConditions conditions;
    private final String type;
    private final Map<String, String> constants;

    Handlers(Description description, Command command, SimulatorNames names, Imports imports) {
        this.description = description;
        this.command = command;
        this.names = names;
        this.bindings = names.bindings();
        this.imports = imports;
        this.questions = new Questions(command);
        this.releases = Releases.of(command);
        this.conditions = new StubConditions(command, bindings, imports, this::read);
        this.type = imports.use(bindings.command(command));
        this.constants = bindings.causes(command);
    }

    /// Whether the description says everything about what the command does.
    static boolean needsBehaviour(Command command) {
        return !(command.argument() instanceof Argument.ByValue(var value)
                && value.meaning() instanceof Meaning.ExtensionNumber
                && command.returns() instanceof Command.Returns.Flag
                && new Questions(command).causes().isEmpty());
    }

    HandlerView view() {
        List<StepView> steps = new ArrayList<>();
        argument().ifPresent(steps::add);
        steps.addAll(raisedMinima());
        List<Cause> asked = ordered().stream().dropWhile(Cause::isFormal).toList();
        List<Cause> before = ordered().subList(0, ordered().size() - asked.size());
        steps.addAll(refusals(before));
        if (needsBehaviour(command)) {
            steps.add(behaviour());
        }
        steps.addAll(refusals(asked));
        steps.addAll(needsBehaviour(command) ? List.of(work()) : answers());
        return new HandlerView(names.method(command), steps);
    }

    /// As the description has them, but those that come up during the work at the end.
    private List<Cause> ordered() {
        Stream<Cause> during = command.causes().stream().filter(cause -> cause.isFormal() && cause.during());
        return Stream.concat(command.causes().stream().filter(cause -> !cause.during()), during).toList();
    }

    /// Causes of the same case go together.
    private List<StepView> refusals(List<Cause> causes) {
        List<StepView> steps = new ArrayList<>();
        for (int from = 0, to; from < causes.size(); from = to) {
            Optional<Condition> guard = causes.get(from).guard();
            to = from + (int) causes.subList(from, causes.size()).stream().takeWhile(cause -> cause.guard().equals(guard)).count();
            steps.addAll(refusals(guard, causes.subList(from, to)));
        }
        return steps;
    }

    private List<? extends StepView> refusals(Optional<Condition> guard, List<Cause> causes) {
        List<RefusalView> inside = causes.stream().map(cause -> refusal(cause, List.of())).toList();
        if (guard.isEmpty()) {
            return inside;
        }
        JavaExpression around = conditions.java(guard.get());
        RefusalView joined = refusal(causes.getFirst(), List.of(around));
        return causes.size() == 1 && !joined.condition().contains("\n")
                ? List.of(joined)
                : List.of(new GuardView(around.wrapped(), inside));
    }

    /// What some calls need behind the smallest legal structure must be given, and must be there.
    private List<StepView> raisedMinima() {
        return command.argument() instanceof Argument.ByPointer pointer
                ? pointer.raised().stream().map(raised -> raised(pointer.struct(), raised)).toList()
                : List.of();
    }

    private StepView raised(Struct struct, Argument.RaisedMinimum raised) {
        Stream<JavaExpression> known = struct.field(raised.field()).flatMap(field -> releases.in(field.availability())).stream();
        JavaExpression when = JavaExpression.and(Stream.concat(known, Stream.of(conditions.java(raised.when()))).toList());
        return new GuardView(when.wrapped(), List.of(
                RefusalView.of("call.userSize() < " + raised.size(), general(GeneralCause.TOO_SMALL)),
                RefusalView.of("!call.isReadable(" + raised.size() + ")", general(GeneralCause.BAD_ARGUMENT))));
    }

    private String general(GeneralCause cause) {
        return type + ".Causes." + constants.get(cause.id());
    }

    private Optional<StepView> argument() {
        return switch (command.argument()) {
            case Argument.ByPointer _ -> Optional.of(new VariableView(type, "argument", type + ".at(call.structure())"));
            case Argument.ByValue(var value) -> Optional.of(value(value));
            case Argument.None() -> Optional.empty();
        };
    }

    private VariableView value(Field value) {
        Optional<TypeName> record = bindings.recordOf(value);
        return record.map(imports::use)
                .map(name -> new VariableView(name, bindings.parameter(value), "new " + name + "(call.value())"))
                .orElseGet(() -> new VariableView("long", bindings.parameter(value), "call.value()"));
    }

    private String read(Field field) {
        return command.struct()
                .map(struct -> "argument." + bindings.fields(struct).get(field.name()) + "()")
                .orElseGet(() -> bindings.parameter(field));
    }

    private StepView behaviour() {
        String argument = switch (command.argument()) {
            case Argument.ByPointer _ -> ", argument";
            case Argument.ByValue(var value) -> ", " + bindings.parameter(value);
            case Argument.None() -> "";
        };
        return new VariableView(
                imports.use(names.behaviour(command)), "command", "behaviour." + names.method(command) + "(call" + argument + ")");
    }

    private RefusalView refusal(Cause cause, List<JavaExpression> around) {
        List<JavaExpression> parts = new ArrayList<>(around);
        releases.in(cause.availability()).ifPresent(parts::addFirst);
        parts.add(cause.when().map(conditions::java).orElseGet(() -> JavaExpression.atom("command." + questions.method(cause) + "()")));
        return new RefusalView(JavaExpression.and(parts).wrapped(), answered(cause), type + ".Causes." + constants.get(cause.id()));
    }

    /// Lets the behaviour say what is written back although the description refuses the call.
    private Optional<String> answered(Cause cause) {
        return Questions.isAnswered(command, cause)
                ? Optional.of("behaviour." + names.refusal(command) + "(call, argument)")
                : Optional.empty();
    }

    private EndView work() {
        String work = "command.perform()";
        return new EndView(switch (command.returns()) {
            case Command.Returns.MadeObject(var kinds) -> "call.makeAndReturn(" + list(kinds) + ", " + work + ")";
            case Command.Returns.Zero _, Command.Returns.Flag _, Command.Returns.Value _, Command.Returns.Count _ -> madeIn(work);
            case Command.Returns.NewDescriptor _ -> madeIn(work);
        });
    }

    /// The work, and with it the object whose id comes out in a field.
    private String madeIn(String work) {
        return command.struct().stream()
                .flatMap(struct -> struct.fields().stream())
                .flatMap(field -> object(field, work).stream())
                .findFirst().orElse(work);
    }

    /// An id in the space of another open file is the behaviour's business.
    private Optional<String> object(Field field, String work) {
        return switch (field.meaning()) {
            case Meaning.NewObject(var kinds, var space) when space.isEmpty() -> Optional.of(made(field, kinds, work));
            case Meaning.DestroyedObject _ -> Optional.of(
                    "call.destroy(" + read(field) + (bindings.isRecord(field) ? ".value()" : "") + ", " + work + ")");
            default -> Optional.empty();
        };
    }

    private String made(Field field, List<String> kinds, String work) {
        String accessor = "argument." + bindings.fields(command.struct().orElseThrow()).get(field.name());
        String id = bindings.recordOf(field).map(record -> "new " + imports.use(record) + "(id)").orElse("id");
        return "call.make(%s, %s, id -> %s(%s))".formatted(
                kinds.size() == 1 ? Literals.string(kinds.getFirst()) : list(kinds), work, accessor, id);
    }

    private String list(List<String> texts) {
        String all = texts.stream().map(Literals::string).collect(Collectors.joining(", "));
        return imports.use("java.util.List") + ".of(" + all + ")";
    }

    /// Which extensions there are, as the description says.
    private List<StepView> answers() {
        List<StepView> steps = new ArrayList<>();
        description.extensions().stream().filter(this::isAnsweredHere).map(this::answer).forEach(steps::add);
        steps.add(new EndView("Outcome.answer(0)"));
        return steps;
    }

    /// What cannot be tried and adds nothing is nowhere.
    private boolean isAnsweredHere(Extension extension) {
        boolean somewhere = extension.never().isEmpty() || !extension.adds().isEmpty();
        return somewhere && extension.number().isPresent() && returned(extension).filter(value -> value != 0).isPresent();
    }

    /// What this command returns when it is asked for the extension.
    private Optional<Long> returned(Extension extension) {
        return extension.query()
                .filter(query -> query.command().equals(command.name()))
                .flatMap(query -> query.answer() instanceof Extension.Answer.Returned(long value) ? Optional.of(value) : Optional.empty());
    }

    private AnswerView answer(Extension extension) {
        Field value = ((Argument.ByValue) command.argument()).value();
        String constant = imports.use(bindings.extensionNumber()) + "." + bindings.extensions().get(extension.name());
        JavaExpression asked = JavaExpression.atom(bindings.parameter(value) + ".equals(" + constant + ")");
        Stream<JavaExpression> since = releases.in(extension.availability()).stream();
        JavaExpression condition = JavaExpression.and(Stream.concat(since, Stream.of(asked)).toList());
        return new AnswerView(condition.text(), returned(extension).orElseThrow());
    }
}
