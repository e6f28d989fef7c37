package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Word;

/// What an object says.
final class ObjectAnalyzer {
    private final Words words;

    ObjectAnalyzer(Words words) {
        this.words = words;
    }

    Declared analyze(Body.ObjectBody body) {
        body.makers().forEach(maker -> words.find(Namespace.CONSTANT, Kind.COMMAND, maker));
        body.holds().forEach(held -> words.find(Namespace.OBJECT, Kind.OBJECT, held));
        return new Declared.OfObject(new ObjectType(
                body.name().text(),
                body.makers().stream().map(Word::text).toList(),
                body.holds().stream().map(Word::text).toList(),
                body.kept().map(Word::text),
                words.availability(body.availability(), words.lookup().heading().since()),
                words.documented(body.doc(), Kind.OBJECT, body.name())));
    }
}
