package dev.uapi.generator.docs;

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
    List<Html> of(Command command) {
        if (!(command.argument() instanceof Argument.ByPointer)) {
            return List.of();
        }
        if (command.responses().isEmpty()) {
            return List.of(Html.text("Nothing: the structure is only read, and may lie in memory that cannot be written."));
        }
        return command.responses().stream().map(this::sentences).toList();
    }

    private Html sentences(Response response) {
        List<Html> fields = response.fields().stream().map(scope::code).toList();
        Html what = response.isWhole() ? Html.text("The whole structure") : Html.text("Only ").then(Html.join(" and ", fields));
        return what.then(fields.size() > 1 ? " are" : " is").then(" written back").then(when(response)).then(". ").then(onFault(response));
    }

    private Html when(Response response) {
        Html occasion = occasion(response);
        return response.when().map(when -> occasion.then(", if ").then(scope.condition(when))).orElse(occasion);
    }

    private Html occasion(Response response) {
        if (response.alsoOnAny()) {
            return Html.text(" whether or not the command succeeds");
        }
        Html success = Html.text(" when the command succeeds");
        List<Html> errnos = response.alsoOn().stream().map(scope::code).toList();
        return errnos.isEmpty() ? success : success.then(", and also when it fails with ").then(Html.join(" or ", errnos));
    }

    private Html onFault(Response response) {
        Html fault = Html.text("If it cannot be written, the answer is ").then(scope.code("EFAULT"));
        return fault.then(response.keptOnFault() ? ", but the work stays done." : ", and the work is undone.");
    }
}
