package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Availability;
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
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a command is called with.
final class ArgumentAnalyzer {
    private final Words words;
    private final Body.CommandBody body;
    private final FieldsAnalyzer fields;

    ArgumentAnalyzer(Words words, Body.CommandBody body, Release since) {
        this.words = words;
        this.body = body;
        this.fields = new FieldsAnalyzer(words, struct(body), since);
    }

    private static Word struct(Body.CommandBody body) {
        return body.argument() instanceof ArgumentSyntax.StructArgument argument ? argument.name() : body.name();
    }

    Map<String, Field> fields() {
        return fields.byName();
    }

    Map<String, FieldSyntax> syntax() {
        return fields.syntax();
    }

    Optional<Argument> analyze(Convention convention, Documentation documentation, Availability availability) {
        return switch (convention) {
            case EXTENSIBLE -> Optional.of(pointer("size", true, documentation, availability));
            case ARGSZ -> Optional.of(pointer("argsz", true, documentation, availability));
            case FIXED -> Optional.of(pointer("", false, documentation, availability));
            case VALUE -> value();
            case NONE -> none();
        };
    }

    private Argument pointer(String sizeField, boolean sized, Documentation documentation, Availability availability) {
        if (sized) {
            fields.implicit(size(sizeField));
        }
        Optional<String> last = lay(sized);
        List<Field> laidOut = fields.fields();
        if (laidOut.isEmpty()) {
            words.report().add(new LayoutProblem.EmptyStruct(struct(body).text()), struct(body).span());
        }
        Struct struct = new Struct(
                struct(body).text(), laidOut, List.of(), List.of(), fields.size(), fields.alignment(), availability, documentation);
        long minimum = last.flatMap(struct::field).map(Field::end).orElse(struct.size());
        String lastField = last.or(() -> laidOut.stream().map(Field::name).reduce((_, next) -> next)).orElse("");
        return new Argument.ByPointer(struct, minimum, lastField, List.of());
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

    /// @return the field in front of `required`
    private Optional<String> lay(boolean sized) {
        Optional<String> lastRequired = Optional.empty();
        Optional<String> last = fields.byName().keySet().stream().findFirst();
        boolean marked = false;
        for (CommandItem item : body.items()) {
            switch (item) {
                case CommandItem.Plain plain -> {
                    fields.add(plain.field(), !marked);
                    last = Optional.of(plain.field().name().text());
                }
                case CommandItem.Growth growth -> growth.fields().forEach(field -> fields.add(field, false, growth.since()));
                case CommandItem.Required required -> {
                    misplaced(marked || !sized, required.span());
                    lastRequired = marked ? lastRequired : last;
                    marked = true;
                }
                default -> {}
            }
        }
        if (sized && !marked) {
            words.report().add(new CommandProblem.NothingRequired(body.name().text()), body.name().span());
        }
        return lastRequired;
    }

    private void misplaced(boolean wrong, Span span) {
        if (wrong) {
            words.report().add(new CommandProblem.MisplacedRequired(), span);
        }
    }

    private Optional<Argument> value() {
        lay(false);
        List<Field> all = fields.fields();
        boolean single = all.size() == 1 && all.getFirst().direction() == Direction.IN && all.getFirst().type() instanceof Type.Scalar;
        boolean unreadable = all.isEmpty() && CommandAnalyzer.items(body, CommandItem.Plain.class).size() == 1;
        if (!single && !unreadable) {
            words.report().add(new CommandProblem.BadValueArgument(body.name().text()), body.name().span());
        }
        return single ? Optional.of(new Argument.ByValue(all.getFirst())) : Optional.empty();
    }

    private Optional<Argument> none() {
        CommandAnalyzer.items(body, CommandItem.Plain.class)
                .forEach(plain -> words.report().add(new CommandProblem.BadValueArgument(body.name().text()), plain.field().span()));
        return Optional.of(new Argument.None());
    }
}
