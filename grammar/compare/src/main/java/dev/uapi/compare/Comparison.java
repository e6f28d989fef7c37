package dev.uapi.compare;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Specification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Compares two descriptions of one uAPI, declaration by declaration, by their names.
public final class Comparison {
    private final Description before;
    private final Description after;
    private final Changes changes;

    private Comparison(Description before, Description after) {
        this.before = before;
        this.after = after;
        changes = new Changes(after.name());
    }

    /// What has changed in the descriptions that both have, the worst first.
    public static List<Change> of(Specification before, Specification after) {
        List<Change> all = new ArrayList<>();
        for (Description newer : after.descriptions()) {
            Optional<Description> older = before.descriptions().stream().filter(each -> each.name().equals(newer.name())).findFirst();
            older.ifPresent(each -> all.addAll(new Comparison(each, newer).changes()));
        }
        Collections.sort(all);
        return all;
    }

    private List<Change> changes() {
        Places.Name self = new Places.Name(Kind.DESCRIPTION, after.name());
        if (!before.header().equals(after.header())) {
            changes.add(Rule.HEADER_MOVED, self, "<" + after.header().orElse("") + ">, was <" + before.header().orElse("") + ">");
        }
        changes.compareText(self, before.documentation(), after.documentation());
        new FileComparison(changes).compare(before, after);
        new EnumComparison(changes).compare(before.enums(), after.enums());
        new StructComparison(changes, Uses.of(after)).compare(Names.structs(before), Names.structs(after));
        new CommandComparison(changes, before, after).compare();
        objects();
        new ExtensionComparison(changes).compare(before.extensions(), after.extensions());
        return changes.found();
    }

    private void objects() {
        Pairs.of(before.objects(), after.objects(), ObjectType::name).each(
                gone -> changes.add(Rule.OBJECT_REMOVED, Kind.OBJECT, gone.name(), "there are no " + gone.name() + " any more"),
                kept -> changes.compareText(
                        new Places.Name(Kind.OBJECT, kept.after().name()), kept.before().documentation(), kept.after().documentation()),
                come -> changes.add(Rule.OBJECT_ADDED, Kind.OBJECT, come.name(), "made by " + String.join(", ", come.makers())));
    }
}
