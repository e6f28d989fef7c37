package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Command.Returns;
import java.util.Optional;

/// What a command returns when all is well.
final class Returned {
    private final Scope scope;

    Returned(Scope scope) {
        this.scope = scope;
    }

    /// In a few words.
    Phrase of(Returns returns) {
        return switch (returns) {
            case Returns.Zero _ -> Phrase.text("0");
            case Returns.Flag _ -> Phrase.text("1 for yes, 0 for no");
            case Returns.Value(var text) -> words(text, "a number");
            case Returns.Count(var text) -> words(text, "how many there are");
            case Returns.NewDescriptor(var kind, var text) -> descriptor(kind, text);
            case Returns.MadeObject(var kinds) -> Phrase.text("id of the new ").then(scope.anyOf(kinds));
        };
    }

    private Phrase descriptor(Optional<String> kind, Optional<String> text) {
        Phrase word = Phrase.text("new file descriptor");
        Phrase descriptor = kind.map(name -> word.then(" of ").then(scope.code(name))).orElse(word);
        return text.map(words -> descriptor.then(": ").then(new Prose(scope).line(words))).orElse(descriptor);
    }

    private Phrase words(Optional<String> text, String otherwise) {
        return text.map(new Prose(scope)::line).orElse(Phrase.text(otherwise));
    }
}
