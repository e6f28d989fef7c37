package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;

/// What an object says.
final class ObjectAnalyzer {
    private final Words words;

    ObjectAnalyzer(Words words) {
        this.words = words;
    }

    Declared analyze(Body.ObjectBody body) {
        body.makers().forEach(maker -> words.find(Namespace.CONSTANT, Kind.COMMAND, maker));
        return new Declared.OfObject(new ObjectType(
                body.name().text(),
                body.makers().stream().map(Word::text).toList(),
                List.of(),
                Optional.empty(),
                Availability.ALWAYS,
                words.documented(body.doc(), Kind.OBJECT, body.name())));
    }
}
