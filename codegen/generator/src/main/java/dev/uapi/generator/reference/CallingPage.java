package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.output.Resources;
import dev.uapi.language.model.Documentation;
import java.util.List;
import java.util.Optional;

/// How commands are called, whichever they are.
record CallingPage(List<Explained> ways) implements Content {
    /// @param path   of the device
    /// @param text   told for readers who have never seen it
    /// @param causes how every command that is called so can fail
    record Explained(String anchor, String label, String path, Optional<Passage> text, List<CommandPage.CauseRow> causes) {}

    static CallingPage of(Scope scope) {
        return new CallingPage(Way.of(scope.description()).stream().map(way -> explained(scope, way)).toList());
    }

    private static Explained explained(Scope scope, Way way) {
        return new Explained(
                way.anchor(),
                way.convention().label(),
                way.device().label(),
                new Prose(scope).blocks(new Documentation(Resources.text(CallingPage.class, "calling/" + way.keyword() + ".md"))),
                new CauseRows(scope).general(way));
    }

    @Override
    public List<Section> outline() {
        Outline outline = new Outline();
        ways.forEach(way -> outline.section(way.anchor(), way.label()));
        return outline.sections();
    }
}
