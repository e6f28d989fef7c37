package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Response;
import java.util.List;

/// What a command writes back and when, in sentences.
final class Responses {
    private final Scope scope;

    Responses(Scope scope) {
        this.scope = scope;
    }

    /// Nothing when there is nowhere to write to.
    List<Phrase> of(Command command) {
        if (!(command.argument() instanceof Argument.ByPointer)) {
            return List.of();
        }
        if (command.responses().isEmpty()) {
            return List.of(Phrase.text("Nothing: the structure is only read, and may lie in memory that cannot be written."));
        }
        return command.responses().stream().map(this::sentences).toList();
    }

    private Phrase sentences(Response response) {
        List<Phrase> fields = response.fields().stream().map(scope::code).toList();
        Phrase what = response.isWhole() ? Phrase.text("The whole structure") : Phrase.text("Only ").then(Phrase.join(" and ", fields));
        return what.then(fields.size() > 1 ? " are" : " is").then(" written back").then(when(response)).then(". ").then(onFault(response));
    }

    private Phrase when(Response response) {
        Phrase occasion = occasion(response);
        return response.when().map(when -> occasion.then(", if ").then(scope.condition(when))).orElse(occasion);
    }

    private Phrase occasion(Response response) {
        if (response.alsoOnAny()) {
            return Phrase.text(" whether or not the command succeeds");
        }
        Phrase success = Phrase.text(" when the command succeeds");
        List<Phrase> errnos = response.alsoOn().stream().map(scope::code).toList();
        return errnos.isEmpty() ? success : success.then(", and also when it fails with ").then(Phrase.join(" or ", errnos));
    }

    private Phrase onFault(Response response) {
        Phrase fault = Phrase.text("If it cannot be written, the answer is ").then(scope.code("EFAULT"));
        return fault.then(response.keptOnFault() ? ", but the work stays done." : ", and the work is undone.");
    }
}
