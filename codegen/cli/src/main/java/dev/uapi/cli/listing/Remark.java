package dev.uapi.cli.listing;

import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.fix.Fix;
import java.util.List;
import java.util.Optional;

/// One thing that a command has to say, as every form of a listing takes it.
///
/// @param subject     what was looked at when it was found: one of [Listing#subjects()]
/// @param declaration in which it is; may be empty
/// @param about       the names that it speaks of; may be empty. With code and declaration, this stays as it is when lines move
/// @param message     one sentence without a full stop
/// @param advice      what to do about it, or why it matters
/// @param place       where it is; empty where no text says it
/// @param elsewhere   what else has to do with it
/// @param steps       how it came to be, the earliest first; empty where there is no such way
/// @param accepted    the reason why nobody minds
/// @param fixes       what nearly everybody would do about it
public record Remark(
        RulePage rule,
        Weight weight,
        String subject,
        String declaration,
        String about,
        String message,
        Optional<String> advice,
        Optional<Place> place,
        List<Elsewhere> elsewhere,
        List<Elsewhere> steps,
        Optional<String> accepted,
        List<Fix> fixes) {
    public Remark {
        elsewhere = List.copyOf(elsewhere);
        steps = List.copyOf(steps);
        fixes = List.copyOf(fixes);
    }

    /// Another place.
    ///
    /// @param revision the commit that has that text; empty: it is the text that was saved
    public record Elsewhere(Place place, String note, Optional<String> revision) {}

    /// Whether it is why the command ends with 1.
    boolean fails() {
        return weight == Weight.ERROR && accepted.isEmpty();
    }

    /// What it is, for people and in one line, without where it stands.
    String name() {
        String within = declaration.isEmpty() ? "" : " " + declaration;
        return rule.code() + within + (about.isEmpty() || about.equals(declaration) ? "" : ": " + about);
    }
}
