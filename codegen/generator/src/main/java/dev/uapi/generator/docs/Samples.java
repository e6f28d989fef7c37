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
                command, settings(example.given()), settings(example.gives()), prose.blocks(example.documentation()),
                outcome(command, example));
    }

    /// A call of an extension: the one that asks for it, or the one that tries it.
    Sample asking(Command command, List<Extension.Given> given, Html outcome) {
        List<Setting> settings = given.stream()
                .map(each -> new Setting(each.field().name(), scope.source(each.value().spelling())))
                .toList();
        return of(command, settings, List.of(), Optional.empty(), outcome);
    }

    private Sample of(Command command, List<Setting> given, List<Setting> gives, Optional<Html> words, Html outcome) {
        return new Sample(
                words,
                command.struct().map(Struct::name),
                command.struct().flatMap(Samples::sizeField),
                command.struct().isPresent() ? given : List.of(),
                command.name(),
                argument(command.argument(), given),
                outcome,
                gives);
    }

    private static Html argument(Argument argument, List<Setting> given) {
        return switch (argument) {
            case Argument.ByPointer _ -> Html.text(", &argument");
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
