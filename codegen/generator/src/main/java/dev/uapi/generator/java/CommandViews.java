package dev.uapi.generator.java;

import dev.uapi.generator.java.CausesView.CauseView;
import dev.uapi.generator.java.JavaExpression.Binding;
import dev.uapi.generator.java.LeastSizeView.RaisedView;
import dev.uapi.generator.java.ValueCommandView.ValueView;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.GeneralCause;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the view of a command's class.
final class CommandViews {
    private final Command command;
    private final JavaNames names;
    private final Imports imports;
    private final Map<String, String> constants;

    CommandViews(Command command, JavaNames names, Imports imports) {
        this.command = command;
        this.names = names;
        this.imports = imports;
        this.constants = names.causes(command);
        List.of("java.util.List", "dev.uapi.runtime.Cause", "dev.uapi.runtime.CauseSearch", "dev.uapi.runtime.Device",
                "dev.uapi.runtime.Errno", "dev.uapi.runtime.Ioctl", "dev.uapi.runtime.UapiException").forEach(imports::use);
    }

    Record view() {
        return switch (command.argument()) {
            case Argument.ByPointer argument -> flyweight(argument);
            case Argument.ByValue(var value) -> byValue(Optional.of(value));
            case Argument.None() -> byValue(Optional.empty());
        };
    }

    private FlyweightView flyweight(Argument.ByPointer argument) {
        Struct struct = argument.struct();
        FieldViews fields = new FieldViews(struct, names.command(command), names, imports);
        Conditions conditions = new Conditions(new ArgumentScope(field -> fields.accessor(field) + "()"), names, imports);
        HistoryViews histories = new HistoryViews(struct, fields, imports);
        Optional<String> sizeField = fields.sizeField();
        Optional<LeastSizeView> least = least(argument, conditions);
        List<SearchStepView> search = Stream.concat(
                GeneralCause.of(command).stream().map(cause -> step(cause, sizeField, least.isPresent(), histories)),
                command.causes().stream().map(cause -> step(cause, conditions))).toList();
        return new StructViews(names, imports).flyweight(
                Comments.command(command), struct, fields, constants(struct, argument.minimumSize()), "MINIMUM_SIZE",
                Optional.of(histories.command(command, argument.minimumSize())),
                Optional.of(new PointerCallsView(new ReturnViews(names, imports).of(command), least, search, causes())));
    }

    private static Optional<LeastSizeView> least(Argument.ByPointer argument, Conditions conditions) {
        List<RaisedView> raised = argument.raised().stream()
                .map(each -> new RaisedView(conditions.java(each.when()).wrapped(), each.size()))
                .toList();
        return raised.isEmpty() ? Optional.empty() : Optional.of(new LeastSizeView(raised));
    }

    private ValueCommandView byValue(Optional<Field> value) {
        Conditions conditions = new Conditions(new ArgumentScope(names::parameter), names, imports);
        Stream.of("Missing", "MissingSearch", "Release").forEach(type -> imports.use("dev.uapi.runtime." + type));
        boolean varies = value.isPresent()
                && value.get().meaning() instanceof Meaning.Enumerated(var type) && Availabilities.vary(type);
        Stream<SearchStepView> general = GeneralCause.of(command).stream()
                .map(cause -> new SearchStepView("perhaps", constant(cause.id()), "true"));
        Stream<SearchStepView> own = command.causes().stream().map(cause -> step(cause, conditions));
        return new ValueCommandView(
                Comments.command(command), names.command(command).simpleName(), constants(), value.map(this::value),
                new ReturnViews(names, imports).of(command), Availabilities.java(Availabilities.of(command), imports), varies,
                Stream.concat(general, own).toList(), causes());
    }

    private ValueView value(Field value) {
        String name = names.parameter(value);
        String words = value.documentation().isEmpty() ? Markdown.code(value.name()) : Markdown.inline(value.documentation().summary());
        return names.recordOf(value)
                .map(type -> new ValueView(imports.use(type), name, name + ".value()", words))
                .orElseGet(() -> number(value, name, words));
    }

    private ValueView number(Field value, String name, String words) {
        String type = value.type() instanceof Type.Scalar(var scalar) ? JavaScalar.of(scalar).type() : "long";
        return new ValueView(type, name, name, words);
    }

    private List<ConstantView> constants(Struct struct, long minimumSize) {
        return Stream.concat(constants().stream(), Stream.of(
                StructViews.size(struct),
                new ConstantView(CommentView.of("The least size that any kernel takes, in bytes."), "long", "MINIMUM_SIZE",
                        Long.toString(minimumSize)))).toList();
    }

    private List<ConstantView> constants() {
        return List.of(
                new ConstantView(CommentView.of("Its name in C."), "String", "NAME", Literals.string(command.name())),
                new ConstantView(CommentView.of("What `ioctl` is called with, on the architecture that runs this."), "long", "COMMAND",
                        CommandWord.of(command, imports)));
    }

    private CausesView causes() {
        List<CauseView> views = new ArrayList<>();
        command.causes().forEach(cause -> views.add(cause(cause, constant(cause.id()))));
        GeneralCause.of(command).forEach(general -> views.add(cause(general.in(command), constant(general.id()))));
        return new CausesView(views);
    }

    private static CauseView cause(Cause cause, String constant) {
        return new CauseView(
                Comments.cause(cause), constant, Literals.string(cause.id()), Errnos.constant(cause.errno()),
                Literals.string(cause.text()));
    }

    private SearchStepView step(GeneralCause cause, Optional<String> sizeField, boolean raised, HistoryViews histories) {
        String constant = constant(cause.id());
        if (cause == GeneralCause.TOO_SMALL && sizeField.isPresent()) {
            return new SearchStepView("when", constant, sizeField.get() + "() < " + (raised ? "minimumSize()" : "MINIMUM_SIZE"));
        }
        return cause == GeneralCause.UNKNOWN_TAIL && sizeField.isPresent() && histories.hasGrown()
                ? new SearchStepView("tail", constant, "HISTORY, segment, " + sizeField.get() + "()")
                : new SearchStepView("perhaps", constant, "true");
    }

    private SearchStepView step(Cause cause, Conditions conditions) {
        Condition whole = Likelihood.whole(cause);
        Optional<JavaExpression> given = given(whole);
        Likelihood likelihood = Likelihood.after(command, cause.errno());
        boolean certain = cause.isFormal() && cause.availability().isAlways() && given.isEmpty() && likelihood.isCertain(whole);
        JavaExpression possible = conditions.java(likelihood.possible(whole));
        JavaExpression condition = JavaExpression.and(Stream.concat(given.stream(), Stream.of(possible)).toList());
        return new SearchStepView(certain ? "when" : "perhaps", constant(cause.id()), condition.wrapped());
    }

    /// The argument is long enough for fields that a shorter one may lack.
    private Optional<JavaExpression> given(Condition condition) {
        if (!(command.argument() instanceof Argument.ByPointer(var struct, var minimumSize, _, _))) {
            return Optional.empty();
        }
        return condition.fields()
                .map(Field::end)
                .filter(end -> end > minimumSize)
                .max(Comparator.naturalOrder())
                .flatMap(end -> new FieldViews(struct, names, imports).sizeField()
                        .map(size -> JavaExpression.infix(
                                JavaExpression.atom(size + "()"), ">=", JavaExpression.atom(end.toString()), Binding.RELATIONAL)));
    }

    private String constant(String id) {
        return Objects.requireNonNull(constants.get(id), id);
    }
}
