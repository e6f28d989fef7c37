package dev.uapi.language.names;

import dev.uapi.language.names.Referent.FieldOf;
import dev.uapi.language.syntax.AvailabilitySyntax;
import dev.uapi.language.syntax.Body.AllowSyntax;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Takes down mentions. Words that the text lacks name nothing.
final class Collector {
    private final List<Mention> mentions = new ArrayList<>();

    List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    void declare(Word word, Referent referent) {
        add(word, referent, true);
    }

    void use(Word word, Referent referent) {
        add(word, referent, false);
    }

    void use(Collection<Word> words, Referent referent) {
        words.forEach(word -> use(word, referent));
    }

    void use(Optional<Word> word, Referent referent) {
        word.ifPresent(there -> use(there, referent));
    }

    void command(Word word) {
        use(word, new Referent.Global(Namespace.CONSTANT));
    }

    void object(Collection<Word> words) {
        use(words, new Referent.Global(Namespace.OBJECT));
    }

    void file(Optional<Word> word) {
        use(word, new Referent.Global(Namespace.DEVICE));
    }

    void tag(Word word) {
        use(word, new Referent.Global(Namespace.TAG));
    }

    void fieldOf(Word field, Word command) {
        use(field, new FieldOf(command, Namespace.CONSTANT));
    }

    void availability(AvailabilitySyntax availability) {
        use(availability.since(), new Referent.Release());
        use(availability.until(), new Referent.Release());
    }

    void allows(Collection<AllowSyntax> allows) {
        allows.forEach(allow -> use(allow.code(), new Referent.Rule()));
    }

    private void add(Word word, Referent referent, boolean declares) {
        if (!word.isMissing()) {
            mentions.add(new Mention(word, referent, declares));
        }
    }
}
