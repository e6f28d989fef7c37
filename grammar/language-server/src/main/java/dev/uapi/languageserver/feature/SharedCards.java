package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Declared;
import dev.uapi.language.analysis.Heading;
import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Release;
import dev.uapi.language.names.Occurrence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Cards of names that nobody declares but that many things of a description share: what they share them for.
final class SharedCards {
    private final Navigator navigator;
    private final Occurrence named;

    SharedCards(Navigator navigator, Occurrence named) {
        this.navigator = navigator;
        this.named = named;
    }

    /// What it says by itself, what else it says here, and which commands answer so.
    Card errno() {
        List<String> here = causes(navigator.meaning(named.within())).map(Cause::id).toList();
        List<String> elsewhere = description()
                .filter(standing -> !standing.id().equals(named.within()) && causes(navigator.meaning(standing.id())).findAny().isPresent())
                .map(standing -> standing.id().name())
                .toList();
        return new Card("errno", named.text())
                .remark(Errnos.meaning(named.text()))
                .some(here.size() == 1 ? "the cause here:" : "the causes here:", here)
                .some("also of", elsewhere);
    }

    private Stream<Cause> causes(Declared declared) {
        return PartCards.causes(declared).filter(cause -> cause.errno().equals(named.text()));
    }

    Card capability() {
        List<String> asking = description()
                .filter(standing -> Spoken.in(navigator, standing).stream().anyMatch(this::isSame))
                .map(standing -> standing.id().name())
                .toList();
        return new Card("capability", named.text()).some("asked for by", asking);
    }

    private boolean isSame(Occurrence there) {
        return isNamed(there.text()) && there.mention().referent().equals(named.mention().referent());
    }

    Card vendor() {
        List<String> theirs = description().flatMap(standing -> ofVendor(navigator.meaning(standing.id()))).toList();
        return new Card("vendor", named.text()).some("for its hardware:", theirs);
    }

    private Stream<String> ofVendor(Declared declared) {
        return switch (declared) {
            case Declared.OfCommand(var command) -> command.vendor().filter(this::isNamed).map(_ -> command.name()).stream();
            case Declared.OfExtension(var extension) -> extension.vendor().filter(this::isNamed).map(_ -> extension.name()).stream();
            case Declared.OfEnum(var type) -> type.members().stream()
                    .filter(member -> member.vendor().filter(this::isNamed).isPresent())
                    .map(member -> member.name());
            case Declared.OfHeading _, Declared.OfDevice _, Declared.OfFile _, Declared.OfObject _ -> Stream.empty();
            case Declared.OfStruct _, Declared.Nothing _ -> Stream.empty();
        };
    }

    private boolean isNamed(String text) {
        return text.equals(named.text());
    }

    /// What came with it, and what went.
    Card release() {
        Card card = new Card("release", named.text());
        heading().ifPresent(heading -> card
                .fact(Optional.of("the first that is described").filter(_ -> isNamed(heading.since().toString())))
                .fact(Optional.of("the last that is described").filter(_ -> isNamed(heading.known().toString()))));
        return card.some("brought", things(is(Availability::since)))
                .some("took over from later ones:", things(when -> when.stable().stream().anyMatch(this::isThis)))
                .some("is the first without", things(is(Availability::until)))
                .some("changed how these fail:", contracts(is(Availability::since).or(is(Availability::until))));
    }

    private Optional<Heading> heading() {
        return description()
                .flatMap(standing -> navigator.meaning(standing.id()) instanceof Declared.OfHeading(var heading)
                        ? Stream.of(heading)
                        : Stream.empty())
                .findFirst();
    }

    private Predicate<Availability> is(Function<Availability, Optional<Release>> when) {
        return availability -> when.apply(availability).filter(this::isThis).isPresent();
    }

    private boolean isThis(Release release) {
        return isNamed(release.toString());
    }

    private List<String> things(Predicate<Availability> wanted) {
        return description()
                .flatMap(standing -> Dated.in(navigator.meaning(standing.id())))
                .filter(dated -> wanted.test(dated.availability()))
                .map(Dated::name)
                .toList();
    }

    private List<String> contracts(Predicate<Availability> wanted) {
        return description()
                .filter(standing -> PartCards.causes(navigator.meaning(standing.id())).map(Cause::availability).anyMatch(wanted))
                .map(standing -> standing.id().name())
                .toList();
    }

    /// The declarations of the description in which the name stands.
    private Stream<Standing> description() {
        String mine = navigator.declaration(named.within()).map(Standing::description).orElse("");
        return navigator.paths().stream()
                .flatMap(path -> navigator.declarations(path).stream())
                .filter(standing -> standing.description().equals(mine));
    }
}
