package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import dev.uapi.language.syntax.Body;
import java.util.List;

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
        FieldsAnalyzer fields = new FieldsAnalyzer(words, body.name(), availability.since().orElse(container));
        body.fields().forEach(field -> fields.add(field, true));
        if (body.fields().isEmpty()) {
            words.report().add(new LayoutProblem.EmptyStruct(body.name().text()), body.name().span());
        }
        List<Field> laidOut = fields.fields();
        return new Declared.OfStruct(new Struct(
                body.name().text(), laidOut, List.of(), List.of(), fields.size(), fields.alignment(), availability, documentation));
    }
}
