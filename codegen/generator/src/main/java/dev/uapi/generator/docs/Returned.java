package dev.uapi.generator.docs;

import dev.uapi.language.model.Command.Returns;
import java.util.Optional;

/// What a command returns when all is well.
final class Returned {
    private final Scope scope;

    Returned(Scope scope) {
        this.scope = scope;
    }

    /// In a few words.
    Html of(Returns returns) {
        return switch (returns) {
            case Returns.Zero _ -> Html.text("0");
            case Returns.Flag _ -> Html.text("1 for yes, 0 for no");
            case Returns.Value(var text) -> words(text, "a number");
            case Returns.Count(var text) -> words(text, "how many there are");
            case Returns.NewDescriptor(var kind, var text) -> descriptor(kind, text);
            case Returns.MadeObject(var kinds) -> Html.text("id of the new ").then(scope.anyOf(kinds));
        };
    }

    private Html descriptor(Optional<String> kind, Optional<String> text) {
        Html word = Html.text("new file descriptor");
        Html descriptor = kind.map(name -> word.then(" of ").then(scope.code(name))).orElse(word);
        return text.map(words -> descriptor.then(": ").then(new Prose(scope).line(words))).orElse(descriptor);
    }

    private Html words(Optional<String> text, String otherwise) {
        return text.map(new Prose(scope)::line).orElse(Html.text(otherwise));
    }
}
