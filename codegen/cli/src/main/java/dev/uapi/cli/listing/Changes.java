package dev.uapi.cli.listing;

import dev.uapi.cli.listing.Remark.Elsewhere;
import dev.uapi.cli.mail.Mail;
import dev.uapi.compare.Change;
import dev.uapi.compare.Rule;
import dev.uapi.diff.Differences;
import dev.uapi.diff.DifferencesJson;
import dev.uapi.diff.DifferencesText;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Places;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What has changed in descriptions.
public record Changes(Differences differences, Comparing comparing) implements Listing {
    /// Whether something breaks that nobody has accepted.
    public boolean breaks() {
        return unaccepted().breaks();
    }

    private Differences unaccepted() {
        List<Change> others = differences.changes().stream().filter(change -> comparing.reason(change).isEmpty()).toList();
        return new Differences(others, differences.before(), differences.after());
    }

    @Override
    public String command() {
        return "diff";
    }

    @Override
    public List<String> files() {
        return differences.after().files().stream().map(Source::path).toList();
    }

    @Override
    public List<String> subjects() {
        return differences.after().specification().stream()
                .flatMap(all -> all.descriptions().stream())
                .map(description -> description.name())
                .toList();
    }

    @Override
    public void print(PrintWriter out, boolean coloured) {
        DifferencesText text = new DifferencesText(coloured, comparing.documentation());
        Differences told = unaccepted();
        int silent = differences.changes().size() - told.changes().size();
        out.print(text.list(told));
        out.println(text.count(told) + (silent > 0 ? ", " + silent + " accepted" : ""));
    }

    @Override
    public String json() {
        return DifferencesJson.of(differences, comparing::reason);
    }

    @Override
    public String markdown() {
        return Mail.of(
                comparing.before(differences),
                comparing.after(differences),
                differences.changes().stream().filter(comparing::tells).toList(),
                comparing.span(differences),
                comparing::reason);
    }

    @Override
    public List<Remark> remarks() {
        Map<Rule, RulePage> rules = new EnumMap<>(Rule.class);
        return differences.changes().stream()
                .filter(comparing::tells)
                .map(change -> remark(change, rules.computeIfAbsent(change.rule(), RulePage::of)))
                .toList();
    }

    private Remark remark(Change change, RulePage rule) {
        Optional<Place> now = differences.placeAfter(change);
        Optional<Elsewhere> then = differences.placeBefore(change)
                .filter(place -> !Optional.of(place).equals(now))
                .map(place -> new Elsewhere(place, "as it was", comparing.revision()));
        Optional<Elsewhere> since = now.map(place -> new Elsewhere(place, "as it is now", Optional.empty()));
        return new Remark(
                rule,
                rule.weight(),
                change.description(),
                change.subject().name(),
                change.what(),
                change.subject().name() + ": " + change.rule().title() + ": " + change.text(),
                Optional.of(change.rule().why()),
                now.or(() -> around(change)),
                then.stream().toList(),
                then.isPresent() && since.isPresent() ? Stream.concat(then.stream(), since.stream()).toList() : List.of(),
                comparing.reason(change),
                List.of());
    }

    /// What is gone stands nowhere any more: it is missing in its structure, or else in the description.
    private Optional<Place> around(Change change) {
        Places places = differences.after().places(change.description());
        String name = change.subject().name();
        Optional<Place> struct = change.subject().kind() == Kind.FIELD
                ? Stream.of(Kind.COMMAND, Kind.STRUCT)
                        .flatMap(kind -> places.of(new Places.Name(kind, name.replaceFirst("\\..*", ""))).stream())
                        .findFirst()
                : Optional.empty();
        return struct.or(() -> differences.placeOfDescription(change));
    }
}
