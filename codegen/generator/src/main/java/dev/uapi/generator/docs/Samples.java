package dev.uapi.generator.docs;

import dev.uapi.generator.docs.CommandPage.Sample;
import dev.uapi.generator.docs.CommandPage.Setting;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Example;
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
        return of(command, example, prose.blocks(example.documentation()), outcome(command, example));
    }

    /// The call that asks for an extension.
    Sample query(Command command, List<Example.Assignment> given, long gives) {
        Example example = new Example(given, List.of(), Optional.empty(), Documentation.NONE);
        return of(command, example, Optional.empty(), Html.text("returns " + gives));
    }

    private Sample of(Command command, Example example, Optional<Html> words, Html outcome) {
        return new Sample(
                words,
                command.struct().map(Struct::name),
                command.struct().flatMap(Samples::sizeField),
                command.struct().isPresent() ? settings(example.given()) : List.of(),
                command.name(),
                argument(command.argument(), example),
                outcome,
                settings(example.gives()));
    }

    private Html argument(Argument argument, Example example) {
        return switch (argument) {
            case Argument.ByPointer _ -> Html.text(", &argument");
            case Argument.ByValue _ -> example.given().stream().findFirst().map(this::value).orElse(Html.text(", 0"));
            case Argument.None _ -> Html.text("");
        };
    }

    private Html outcome(Command command, Example example) {
        if (example.errno().isPresent()) {
            return Html.text("returns -1, errno is ").then(scope.link(example.errno().get()));
        }
        return Html.text(command.returns() instanceof Command.Returns.Flag ? "returns 1 or 0" : "returns 0");
    }

    private List<Setting> settings(List<Example.Assignment> assignments) {
        return assignments.stream().map(each -> new Setting(each.field().name(), scope.source(each.spelling()))).toList();
    }

    private Html value(Example.Assignment assignment) {
        return Html.text(", ").then(scope.source(assignment.spelling()));
    }

    private static Optional<String> sizeField(Struct struct) {
        return struct.fields().stream().filter(field -> field.meaning() instanceof Meaning.StructSize).map(Field::name).findFirst();
    }
}
