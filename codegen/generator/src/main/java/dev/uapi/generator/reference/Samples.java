package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.reference.CommandPage.Sample;
import dev.uapi.generator.reference.CommandPage.Setting;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;

/// Calls as one would write them in C.
final class Samples {
    private static final String ARGUMENT = "argument";

    private final Scope scope;
    private final Prose prose;

    Samples(Scope scope) {
        this.scope = scope;
        prose = new Prose(scope);
    }

    List<Sample> of(Command command) {
        return command.examples().stream().map(example -> of(command, example)).toList();
    }

    private Sample of(Command command, Example example) {
        return of(
                command, ARGUMENT, settings(example.given()), settings(example.gives()), prose.blocks(example.documentation()),
                outcome(command, example));
    }

    /// A call of an extension: the one that asks for it, or the one that tries it.
    Sample asking(Command command, List<Extension.Given> given, Phrase outcome) {
        return of(command, ARGUMENT, settingsOf(given), List.of(), Optional.empty(), outcome);
    }

    /// A call that takes back what another one did, and takes what came out of it.
    Sample undoing(Command command, List<Extension.Given> given) {
        return of(command, "undo", settingsOf(given), List.of(), Optional.empty(), Phrase.text("if that worked"));
    }

    private List<Setting> settingsOf(List<Extension.Given> given) {
        return given.stream().map(each -> new Setting(each.field().name(), value(each.value()))).toList();
    }

    private Phrase value(Extension.Value value) {
        return value instanceof Extension.Value.OfResult(String field)
                ? Phrase.text(ARGUMENT + "." + field)
                : scope.source(value.spelling());
    }

    private Sample of(
            Command command, String variable, List<Setting> given, List<Setting> gives, Optional<Passage> words, Phrase outcome) {
        return new Sample(
                words,
                variable,
                command.struct().map(Struct::name),
                command.struct().flatMap(Samples::sizeField),
                command.struct().isPresent() ? given : List.of(),
                command.name(),
                argument(command.argument(), variable, given),
                outcome,
                gives);
    }

    private static Phrase argument(Argument argument, String variable, List<Setting> given) {
        return switch (argument) {
            case Argument.ByPointer _ -> Phrase.text(", &" + variable);
            case Argument.ByValue _ -> Phrase.text(", ").then(given.isEmpty() ? Phrase.text("0") : given.getFirst().value());
            case Argument.None _ -> Phrase.text("");
        };
    }

    private Phrase outcome(Command command, Example example) {
        if (example.errno().isPresent()) {
            return Phrase.text("returns -1, errno is ").then(scope.link(example.errno().get()));
        }
        return Phrase.text("returns ").then(outcome(command.returns()));
    }

    private Phrase outcome(Returns returns) {
        return switch (returns) {
            case Returns.Zero _ -> Phrase.text("0");
            case Returns.Flag _ -> Phrase.text("1 or 0");
            case Returns.Value _, Returns.Count _ -> Phrase.text("a number");
            case Returns.NewDescriptor _ -> Phrase.text("a new file descriptor");
            case Returns.MadeObject(var kinds) -> Phrase.text("the id of the new ").then(scope.anyOf(kinds));
        };
    }

    private List<Setting> settings(List<Example.Assignment> assignments) {
        return assignments.stream().map(each -> new Setting(each.field().name(), scope.source(each.spelling()))).toList();
    }

    private static Optional<String> sizeField(Struct struct) {
        return struct.fields().stream().filter(field -> field.meaning() instanceof Meaning.StructSize).map(Field::name).findFirst();
    }
}
