package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;

/// All about a structure that is not the argument of a command itself.
///
/// @param notes    how the layout differs elsewhere
/// @param payloads structures of which a field chooses one
/// @param history  how it grew; nothing when it never did
/// @param users    what holds it, leads to it or moves it
record StructPage(
        Phrase name,
        Optional<Phrase> lead,
        Optional<Passage> about,
        List<Fact> facts,
        CStruct c,
        ByteMap map,
        List<Phrase> notes,
        List<FieldRow> fields,
        List<Payload> payloads,
        List<Milestone> history,
        List<Phrase> users) implements Content {
    static StructPage of(Scope page, Struct struct) {
        Scope scope = page.with(struct.fields());
        Prose.Text text = new Prose(scope).text(struct.documentation());
        Layouts layouts = new Layouts(scope);
        Release since = struct.availability().since().orElse(scope.description().since());
        return new StructPage(
                Names.phrase(scope.description(), struct.name()),
                text.lead(),
                text.rest(),
                facts(struct),
                layouts.c(struct),
                Cartographer.draw(scope, struct),
                new OtherLayouts(scope).of(struct),
                layouts.rows(Spot.of(struct), since),
                new Payloads(scope).of(struct.fields()),
                Milestone.worthTelling(History.of(scope, struct, since)),
                page.users());
    }

    private static List<Fact> facts(Struct struct) {
        Fact size = new Fact("Size", Phrase.text(struct.size() + " bytes"));
        Fact alignment = new Fact("Alignment", Phrase.text(struct.alignment() + " bytes"));
        return Facts.with(struct.availability(), size, alignment);
    }

    @Override
    public List<Section> outline() {
        return new Outline()
                .section("synopsis", "Synopsis")
                .section("layout", "Layout")
                .section("payloads", "Payloads", payloads)
                .section("history", "History", history)
                .section("used", "Used by", users)
                .sections();
    }
}
