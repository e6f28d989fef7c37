package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Release;
import dev.uapi.language.syntax.Body;

/// What a structure says that is no command's own.
final class StructAnalyzer {
    private final Words words;

    StructAnalyzer(Words words) {
        this.words = words;
    }

    Declared analyze(Body.StructBody body) {
        Release container = words.lookup().heading().since();
        Availability availability = words.availability(body.availability(), container);
        Documentation documentation = words.documented(body.doc(), Kind.STRUCT, body.name());
        FieldsAnalyzer fields = new FieldsAnalyzer(words, body.shape(), body.name(), availability.since().orElse(container));
        body.items().forEach(item -> fields.add(item, true));
        if (body.items().isEmpty()) {
            words.report().add(new LayoutProblem.EmptyStruct(body.name().text()), body.name().span());
        }
        return new Declared.OfStruct(fields.struct(availability, documentation));
    }
}
