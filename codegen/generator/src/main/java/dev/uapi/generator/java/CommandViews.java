package dev.uapi.generator.java;

import dev.uapi.generator.java.CausesView.CauseView;
import dev.uapi.generator.java.JavaExpression.Binding;
import dev.uapi.generator.java.ValueCommandView.ValueView;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.GeneralCause;
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
            case Argument.ByPointer(var struct, var minimumSize, _, _) -> flyweight(struct, minimumSize);
            case Argument.ByValue(var value) -> byValue(Optional.of(value));
            case Argument.None() -> byValue(Optional.empty());
        };
    }

    private FlyweightView flyweight(Struct struct, long minimumSize) {
        FieldViews fields = new FieldViews(struct, names, imports);
        Conditions conditions = new Conditions(new ArgumentScope(field -> fields.accessor(field) + "()"), names, imports);
        Optional<String> sizeField = fields.sizeField();
        return new StructViews(names, imports).flyweight(
                Comments.command(command), struct, constants(struct, minimumSize), "MINIMUM_SIZE", false,
                Optional.of(new PointerCallsView(returnsBoolean(), search(conditions, sizeField), causes())));
    }

    private ValueCommandView byValue(Optional<Field> value) {
        Conditions conditions = new Conditions(new ArgumentScope(names::parameter), names, imports);
        return new ValueCommandView(
                Comments.command(command), names.command(command).simpleName(), constants(), value.map(this::value), returnsBoolean(),
                search(conditions, Optional.empty()), causes());
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

    private boolean returnsBoolean() {
        return command.returns() instanceof Command.Returns.Flag;
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
                        word()));
    }

    private String word() {
        String arguments = Literals.character(command.device().type()) + ", " + Literals.hexadecimal(command.number());
        return switch (command.numbering()) {
            case _IO -> "Ioctl.none(" + arguments + ")";
            case _IOR -> "Ioctl.read(" + arguments + ", " + size() + ")";
            case _IOW -> "Ioctl.write(" + arguments + ", " + size() + ")";
            case _IOWR -> "Ioctl.readWrite(" + arguments + ", " + size() + ")";
        };
    }

    private long size() {
        return command.struct().map(Struct::size).orElse(0L);
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

    private List<SearchStepView> search(Conditions conditions, Optional<String> sizeField) {
        Stream<SearchStepView> general = GeneralCause.of(command).stream().map(cause -> step(cause, sizeField));
        Stream<SearchStepView> own = command.causes().stream().map(cause -> step(cause, conditions));
        return Stream.concat(general, own).toList();
    }

    private SearchStepView step(GeneralCause cause, Optional<String> sizeField) {
        return cause == GeneralCause.TOO_SMALL && sizeField.isPresent()
                ? new SearchStepView("when", constant(cause.id()), sizeField.get() + "() < MINIMUM_SIZE")
                : new SearchStepView("perhaps", constant(cause.id()), "true");
    }

    private SearchStepView step(Cause cause, Conditions conditions) {
        Condition whole = Likelihood.whole(cause);
        Optional<JavaExpression> given = given(whole);
        boolean certain = cause.isFormal() && cause.availability().isAlways() && given.isEmpty() && Likelihood.isCertain(whole);
        JavaExpression possible = conditions.java(Likelihood.possible(whole));
        JavaExpression condition = JavaExpression.and(Stream.concat(given.stream(), Stream.of(possible)).toList());
        return new SearchStepView(certain ? "when" : "perhaps", constant(cause.id()), condition.wrapped());
    }

    /// The argument is long enough for fields that a shorter one may lack.
    private Optional<JavaExpression> given(Condition condition) {
        if (!(command.argument() instanceof Argument.ByPointer(var struct, var minimumSize, _, _))) {
            return Optional.empty();
        }
        return ConditionFields.of(condition)
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
