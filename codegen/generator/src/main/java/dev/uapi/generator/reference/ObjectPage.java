package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.ObjectType;
import java.util.List;
import java.util.Optional;

/// All about a kind of object.
///
/// @param facts what it has to do with other objects, and when it is there
/// @param uses  what commands do with it; only what some command does
record ObjectPage(Phrase name, Optional<Phrase> lead, Optional<Passage> about, List<Fact> facts, List<Fact> uses) implements Content {
    static ObjectPage of(Scope scope, ObjectType object) {
        Prose.Text text = new Prose(scope).text(object.documentation());
        Relations relations = new Relations(scope);
        return new ObjectPage(Phrase.text(object.name()), text.lead(), text.rest(), relations.facts(object), relations.uses(object));
    }

    @Override
    public List<Section> outline() {
        return new Outline().section("uses", "Commands", uses).sections();
    }
}
