package dev.uapi.compare;

import dev.uapi.language.diagnostic.Places;
import java.util.Comparator;

/// One thing that is not as it was.
///
/// @param description in which it is, by its name
/// @param subject     what it is about; where the newer text has no such name, the older one has
/// @param text        what it is now, and what it was
public record Change(Rule rule, String description, Places.Name subject, String text) implements Comparable<Change> {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::verdict)
            .thenComparing(Change::description)
            .thenComparing(change -> change.subject().kind())
            .thenComparing(change -> change.subject().name())
            .thenComparing(Change::rule)
            .thenComparing(Change::text);

    /// What introduces a call that shows it, at the end of the text.
    static final String EXAMPLE = "; it was taken with ";

    public Verdict verdict() {
        return rule.verdict();
    }

    /// The text without the call that shows it: which one is found depends on what there was to try.
    public String what() {
        int example = text.indexOf(EXAMPLE);
        return example < 0 ? text : text.substring(0, example);
    }

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }
}
