package dev.uapi.language.analysis;

import dev.uapi.language.check.Report;
import dev.uapi.language.diagnostic.GrowthProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Release;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.AvailabilitySyntax;
import dev.uapi.language.syntax.DocSyntax;
import dev.uapi.language.syntax.Word;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What all analyzers need: words looked up, numbers and releases read, with whatever is wrong with them reported.
final class Words {
    private final Lookup lookup;
    private final Report report;
    private final Set<String> passedOver = new HashSet<>();

    Words(Lookup lookup, Report report) {
        this.lookup = lookup;
        this.report = report;
    }

    Lookup lookup() {
        return lookup;
    }

    Report report() {
        return report;
    }

    /// What has no letter in it says nothing.
    Documentation documented(DocSyntax doc, Kind kind, Word name) {
        if (doc.markdown().codePoints().noneMatch(Character::isLetter) && !name.isMissing()) {
            report.add(new GrowthProblem.Undocumented(kind, name.text()), name.span());
        }
        return documentation(doc);
    }

    Documentation documentation(DocSyntax doc) {
        return new Documentation(doc.markdown());
    }

    Optional<Long> number(Word word) {
        return Numbers.parse(word, report);
    }

    /// The symbol of that name and kind; what is wrong otherwise is reported.
    Optional<Symbol> find(Namespace namespace, Kind wanted, Word name) {
        if (name.isMissing()) {
            return Optional.empty();
        }
        Optional<Symbol> symbol = lookup.find(namespace, name.text());
        if (symbol.isEmpty()) {
            unknown(wanted, name, lookup.names(namespace));
        } else if (symbol.get().kind() != wanted) {
            report.add(new NameProblem.WrongKind(name.text(), symbol.get().kind(), wanted), name.span());
            return Optional.empty();
        }
        return symbol;
    }

    /// A device or another kind of file, by its name.
    Optional<String> file(Word name) {
        Optional<Symbol> symbol = name.isMissing() ? Optional.empty() : lookup.find(Namespace.DEVICE, name.text());
        if (symbol.isEmpty() && !name.isMissing()) {
            unknown(Kind.FILE, name, lookup.names(Namespace.DEVICE));
        }
        return symbol.map(Symbol::name);
    }

    /// The command of that name, as far as it says what it is.
    Optional<Command> command(Word name) {
        return find(Namespace.CONSTANT, Kind.COMMAND, name)
                .map(symbol -> lookup.declared(symbol.id()))
                .flatMap(declared -> declared instanceof Declared.OfCommand of ? Optional.of(of.command()) : Optional.empty());
    }

    /// The command of that name, if nothing is wrong with it by itself.
    Optional<Command> soundCommand(String name) {
        return lookup.find(Namespace.CONSTANT, name)
                .filter(symbol -> lookup.isSound(symbol.id()))
                .map(symbol -> lookup.declared(symbol.id()))
                .flatMap(declared -> declared instanceof Declared.OfCommand of ? Optional.of(of.command()) : Optional.empty());
    }

    /// A field whose declaration is wrong: that it is not there has been said.
    void passOver(Word field) {
        passedOver.add(field.text());
    }

    void unknown(Kind kind, Word name, Collection<String> names) {
        if (kind == Kind.FIELD && passedOver.contains(name.text())) {
            return;
        }
        report.add(new NameProblem.UnknownName(kind, name.text(), Similar.to(name.text(), names)), name.span());
    }

    /// @return the name, or nothing when the kernel has no such errno
    Optional<String> errno(Word name) {
        return known(name, Kind.ERRNO, KernelNames.ERRNOS);
    }

    Optional<String> capability(Word name) {
        return known(name, Kind.CAPABILITY, KernelNames.CAPABILITIES);
    }

    private Optional<String> known(Word name, Kind kind, Collection<String> names) {
        if (!name.isMissing() && !names.contains(name.text())) {
            unknown(kind, name, names);
        }
        return Optional.of(name.text()).filter(names::contains);
    }

    /// Says one thing once: the first of several, the others reported.
    <T> Optional<T> once(List<T> said, String clause, Function<T, Word> place) {
        said.stream().skip(1).forEach(again -> report.add(new NameProblem.RepeatedClause(clause), place.apply(again).span()));
        return said.stream().findFirst();
    }

    Optional<Release> mainline(Word word) {
        Optional<Release> release = Release.parse(word.text());
        if (!word.isMissing() && release.filter(Release::isMainline).isEmpty()) {
            report.add(new GrowthProblem.BadRelease(word.text(), "a mainline release such as 6.2"), word.span());
        }
        return release.filter(Release::isMainline);
    }

    private Optional<Release> stable(Word word) {
        Optional<Release> release = Release.parse(word.text()).filter(found -> !found.isMainline());
        if (!word.isMissing() && release.isEmpty()) {
            String wanted = "a stable release such as 6.12.117, or a branch such as 6.12.y";
            report.add(new GrowthProblem.BadRelease(word.text(), wanted), word.span());
        }
        return release;
    }

    /// @param container when the thing that it belongs to came
    Availability availability(AvailabilitySyntax syntax, Release container) {
        Optional<Release> since = syntax.since().stream().findFirst().flatMap(this::mainline);
        since.ifPresent(release -> within(release, container, syntax.since().getFirst()));
        List<Release> taken = syntax.since().stream().skip(1).flatMap(word -> stable(word).stream()).toList();
        Optional<Release> until = syntax.until().flatMap(this::mainline);
        Release from = since.orElse(container);
        until.ifPresent(end -> ends(end, from, syntax.until().orElseThrow()));
        return new Availability(since, taken, until);
    }

    /// Nothing ends before it begins.
    void ends(Release until, Release since, Word word) {
        if (until.compareTo(since) <= 0) {
            report.add(new GrowthProblem.UntilBeforeSince(until.toString(), since.toString()), word.span());
        }
    }

    private void within(Release since, Release container, Word word) {
        Heading heading = lookup.heading();
        if (since.compareTo(container) < 0) {
            report.add(new GrowthProblem.SinceTooEarly(since.toString(), container.toString()), word.span());
        } else if (since.compareTo(heading.known()) > 0) {
            report.add(new GrowthProblem.SinceTooLate(since.toString(), heading.known().toString()), word.span());
        }
    }
}
