package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.diagnostic.PlaceProblem;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.language.syntax.ArgumentSyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.ShapeSyntax;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.LayoutItem;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a command is called with.
final class ArgumentAnalyzer {
    private final Words words;
    private final Body.CommandBody body;
    private final FieldsAnalyzer fields;
    private final Map<String, Field> shared = new LinkedHashMap<>();

    /// @param last the field that it ends with
    private record Minimum(String last, long size) {}

    ArgumentAnalyzer(Words words, Body.CommandBody body, Release since) {
        this.words = words;
        this.body = body;
        this.fields = new FieldsAnalyzer(words, shape(body), struct(body), since);
    }

    private static ShapeSyntax shape(Body.CommandBody body) {
        return body.argument() instanceof ArgumentSyntax.StructArgument argument ? argument.shape() : ShapeSyntax.USUAL;
    }

    private static Word struct(Body.CommandBody body) {
        return body.argument() instanceof ArgumentSyntax.StructArgument argument ? argument.name() : body.name();
    }

    Map<String, Field> fields() {
        return shared.isEmpty() ? fields.byName() : shared;
    }

    Map<String, FieldSyntax> syntax() {
        return fields.syntax();
    }

    Optional<Argument> analyze(Convention convention, Documentation documentation, Availability availability) {
        if (body.argument() instanceof ArgumentSyntax.StructArgument(_, Word name, Optional<Word> owner) && owner.isPresent()) {
            return shared(name, owner.get(), convention);
        }
        return switch (convention) {
            case EXTENSIBLE -> Optional.of(pointer("size", true, documentation, availability));
            case ARGSZ -> Optional.of(pointer("argsz", true, documentation, availability));
            case FIXED -> Optional.of(pointer("", false, documentation, availability));
            case VALUE -> value();
            case NONE -> none();
        };
    }

    /// The structure of another command, which is called in the same way.
    private Optional<Argument> shared(Word struct, Word owner, Convention convention) {
        CommandAnalyzer.items(body, CommandItem.Laid.class).forEach(laid -> words.report()
                .add(new PlaceProblem.FieldsOfAnother(struct.text(), owner.text()), laid.item().span()));
        CommandAnalyzer.items(body, CommandItem.Required.class).forEach(required -> words.report()
                .add(new PlaceProblem.FieldsOfAnother(struct.text(), owner.text()), required.span()));
        if (!shape(body).equals(ShapeSyntax.USUAL)) {
            words.report().add(new PlaceProblem.FieldsOfAnother(struct.text(), owner.text()), struct.span());
        }
        Optional<Command> other = words.command(owner);
        Optional<Argument.ByPointer> argument = other
                .filter(command -> command.convention() == convention)
                .map(Command::argument)
                .flatMap(found -> found instanceof Argument.ByPointer pointer ? Optional.of(pointer) : Optional.empty())
                .filter(pointer -> pointer.struct().name().equals(struct.text()));
        if (other.isPresent() && argument.isEmpty()) {
            words.report().add(new PlaceProblem.NotItsStructure(owner.text(), struct.text()), struct.span());
        }
        argument.ifPresent(pointer -> pointer.struct().fields().forEach(field -> shared.put(field.name(), field)));
        return argument.map(Function.identity());
    }

    private Argument pointer(String sizeField, boolean sized, Documentation documentation, Availability availability) {
        if (sized) {
            fields.implicit(size(sizeField));
        }
        Optional<Minimum> least = lay(sized);
        Struct struct = fields.struct(availability, documentation);
        if (struct.fields().isEmpty()) {
            words.report().add(new LayoutProblem.EmptyStruct(struct.name()), struct(body).span());
        }
        if (struct.inline() && struct.fields().size() > 1) {
            words.report().add(new PlaceProblem.NamelessArgument(struct.name()), struct(body).span());
        }
        Minimum minimum = least.orElseGet(() -> new Minimum(last(struct.fields().stream().map(Field::name).toList()), struct.size()));
        return new Argument.ByPointer(struct, minimum.size(), minimum.last(), raised(sized, minimum));
    }

    private static String last(Collection<String> names) {
        return names.stream().reduce("", (_, next) -> next);
    }

    private List<Argument.RaisedMinimum> raised(boolean sized, Minimum minimum) {
        ConditionAnalyzer conditions = new ConditionAnalyzer(words, fields.byName());
        return CommandAnalyzer.items(body, CommandItem.Raised.class).stream()
                .flatMap(item -> raised(item, sized, minimum, conditions).stream())
                .toList();
    }

    private Optional<Argument.RaisedMinimum> raised(
            CommandItem.Raised item, boolean sized, Minimum minimum, ConditionAnalyzer conditions) {
        Optional<Condition> when = conditions.analyze(item.when());
        Field field = fields.byName().get(item.field().text());
        misplaced(!sized, item.span());
        if (field == null) {
            words.unknown(Kind.FIELD, item.field(), fields.byName().keySet());
            return Optional.empty();
        }
        if (sized && field.end() <= minimum.size()) {
            words.report().add(new CommandProblem.RaisesNothing(field.name()), item.field().span());
        }
        return when.map(condition -> new Argument.RaisedMinimum(field.name(), field.end(), condition));
    }

    private static Field size(String name) {
        Documentation text = new Documentation("The size of this structure in bytes, as the caller knows it.");
        return new Field(
                name,
                new Type.Scalar(ScalarType.U32),
                0,
                Direction.IN,
                new Meaning.StructSize(),
                List.of(),
                true,
                Optional.empty(),
                Availability.ALWAYS,
                text);
    }

    /// @return what stands in front of `required`
    private Optional<Minimum> lay(boolean sized) {
        Optional<Minimum> minimum = Optional.empty();
        boolean grown = false;
        for (CommandItem item : body.items()) {
            switch (item) {
                case CommandItem.Laid laid -> {
                    fields.add(laid.item(), minimum.isEmpty());
                    grown |= laid.item() instanceof LayoutItem.Growth growth && growth.before().isEmpty();
                }
                case CommandItem.Required required -> {
                    misplaced(minimum.isPresent() || grown || !sized, required.span());
                    minimum = minimum.or(() -> Optional.of(new Minimum(last(fields.byName().keySet()), fields.end())));
                }
                default -> {}
            }
        }
        if (sized && minimum.isEmpty()) {
            words.report().add(new CommandProblem.NothingRequired(body.name().text()), body.name().span());
        }
        return minimum;
    }

    private void misplaced(boolean wrong, Span span) {
        if (wrong) {
            words.report().add(new CommandProblem.MisplacedRequired(), span);
        }
    }

    private Optional<Argument> value() {
        lay(false);
        List<Field> all = fields.struct(Availability.ALWAYS, Documentation.NONE).fields();
        boolean single = all.size() == 1 && all.getFirst().direction() == Direction.IN && all.getFirst().type() instanceof Type.Scalar;
        boolean unreadable = all.isEmpty() && CommandAnalyzer.items(body, CommandItem.Laid.class).size() == 1;
        if (!single && !unreadable) {
            words.report().add(new CommandProblem.BadValueArgument(body.name().text()), body.name().span());
        }
        return single ? Optional.of(new Argument.ByValue(all.getFirst())) : Optional.empty();
    }

    private Optional<Argument> none() {
        CommandAnalyzer.items(body, CommandItem.Laid.class)
                .forEach(laid -> words.report().add(new CommandProblem.BadValueArgument(body.name().text()), laid.item().span()));
        return Optional.of(new Argument.None());
    }
}
