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
        Html what = response.field()
                .map(field -> Html.text("Only ").then(scope.code(field)))
                .orElseGet(() -> Html.text("The whole structure"));
        return what.then(" is written back").then(when(response)).then(". ").then(onFault(response));
    }

    private Html when(Response response) {
        Html success = Html.text(" when the command succeeds");
        List<Html> errnos = response.alsoOn().stream().map(scope::code).toList();
        Html occasion = errnos.isEmpty() ? success : success.then(", and also when it fails with ").then(Html.join(" or ", errnos));
        return response.when().map(when -> occasion.then(", if ").then(scope.condition(when))).orElse(occasion);
    }

    private Html onFault(Response response) {
        Html fault = Html.text("If it cannot be written, the answer is ").then(scope.code("EFAULT"));
        return fault.then(response.keptOnFault() ? ", but the work stays done." : ", and the work is undone.");
    }
}
