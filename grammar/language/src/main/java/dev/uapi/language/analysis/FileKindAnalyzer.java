package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.Release;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Word;

/// What a file descriptor says that no path opens.
final class FileKindAnalyzer {
    private final Words words;

    FileKindAnalyzer(Words words) {
        this.words = words;
    }

    Declared analyze(Body.FileKindBody body) {
        Release container = words.lookup().heading().since();
        Availability availability = words.availability(body.availability(), container);
        body.makers().forEach(maker -> words.find(Namespace.CONSTANT, Kind.COMMAND, maker));
        return new Declared.OfFile(new FileKind(
                body.name().text(),
                body.makers().stream().map(Word::text).toList(),
                new OperationAnalyzer(words, availability.since().orElse(container)).all(body.operations()),
                availability,
                words.documented(body.doc(), Kind.FILE, body.name())));
    }
}
