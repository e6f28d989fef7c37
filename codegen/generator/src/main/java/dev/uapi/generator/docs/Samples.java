package dev.uapi.generator.docs;

import dev.uapi.generator.docs.CommandPage.Sample;
import dev.uapi.generator.docs.CommandPage.Setting;
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
    Sample asking(Command command, List<Extension.Given> given, Html outcome) {
        return of(command, ARGUMENT, settingsOf(given), List.of(), Optional.empty(), outcome);
    }

    /// A call that takes back what another one did, and takes what came out of it.
    Sample undoing(Command command, List<Extension.Given> given) {
        return of(command, "undo", settingsOf(given), List.of(), Optional.empty(), Html.text("if that worked"));
    }

    private List<Setting> settingsOf(List<Extension.Given> given) {
        return given.stream().map(each -> new Setting(each.field().name(), value(each.value()))).toList();
    }

    private Html value(Extension.Value value) {
        return value instanceof Extension.Value.OfResult(String field)
                ? Html.text(ARGUMENT + "." + field)
                : scope.source(value.spelling());
    }

    private Sample of(
            Command command, String variable, List<Setting> given, List<Setting> gives, Optional<Html> words, Html outcome) {
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

    private static Html argument(Argument argument, String variable, List<Setting> given) {
        return switch (argument) {
            case Argument.ByPointer _ -> Html.text(", &" + variable);
            case Argument.ByValue _ -> Html.text(", ").then(given.isEmpty() ? Html.text("0") : given.getFirst().value());
            case Argument.None _ -> Html.text("");
        };
    }

    private Html outcome(Command command, Example example) {
        if (example.errno().isPresent()) {
            return Html.text("returns -1, errno is ").then(scope.link(example.errno().get()));
        }
        return Html.text("returns ").then(outcome(command.returns()));
    }

    private Html outcome(Returns returns) {
        return switch (returns) {
            case Returns.Zero _ -> Html.text("0");
            case Returns.Flag _ -> Html.text("1 or 0");
            case Returns.Value _, Returns.Count _ -> Html.text("a number");
            case Returns.NewDescriptor _ -> Html.text("a new file descriptor");
            case Returns.MadeObject(var kinds) -> Html.text("the id of the new ").then(scope.anyOf(kinds));
        };
    }

    private List<Setting> settings(List<Example.Assignment> assignments) {
        return assignments.stream().map(each -> new Setting(each.field().name(), scope.source(each.spelling()))).toList();
    }

    private static Optional<String> sizeField(Struct struct) {
        return struct.fields().stream().filter(field -> field.meaning() instanceof Meaning.StructSize).map(Field::name).findFirst();
    }
}
