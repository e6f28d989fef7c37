package dev.uapi.generator.docs;

import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;

/// All about a structure that is not the argument of a command itself.
///
/// @param users fields that hold it or point to it
record StructPage(
        Html name,
        Optional<Html> lead,
        Optional<Html> about,
        List<Fact> facts,
        CStruct c,
        ByteMap map,
        List<FieldRow> fields,
        List<Html> users) implements Content {
    static StructPage of(Scope page, Struct struct) {
        Scope scope = page.with(struct.fields());
        Prose.Text text = new Prose(scope).text(struct.documentation());
        Layouts layouts = new Layouts(scope);
        return new StructPage(
                Names.html(scope.description(), struct.name()),
                text.lead(),
                text.rest(),
                facts(struct),
                layouts.c(struct),
                Cartographer.draw(scope, struct),
                layouts.rows(struct.fields()),
                new Users(page).of(struct));
    }

    private static List<Fact> facts(Struct struct) {
        Fact size = new Fact("Size", Html.text(struct.size() + " bytes"));
        Fact alignment = new Fact("Alignment", Html.text(struct.alignment() + " bytes"));
        return Facts.with(struct.availability(), size, alignment);
    }

    @Override
    public List<Link> outline() {
        return new Outline()
                .section("synopsis", "Synopsis")
                .section("layout", "Layout")
                .section("used", "Used by", users)
                .links();
    }
}
