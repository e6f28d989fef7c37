package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Answer;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Undo;
import dev.uapi.language.probe.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All about an extension.
///
/// @param tier   `basic` or `extended`
/// @param adds   commands and flags that come with it
/// @param query  the call that asks for it
/// @param tries  the call that works only where it is there, and what its answers tell
/// @param never  why there is no such call
/// @param became what came in its place
/// @param ask    how the reader asks
record ExtensionPage(
        Phrase name,
        String tier,
        Optional<Phrase> lead,
        Optional<Passage> about,
        List<Fact> facts,
        List<Phrase> adds,
        Optional<CommandPage.Sample> query,
        Optional<Trial> tries,
        Optional<Phrase> never,
        List<Phrase> became,
        List<Fact> ask)
        implements Content {
    /// A try-and-fail.
    ///
    /// @param undos the calls that clean up after one that worked
    /// @param notes what else there is to know, a sentence each
    record Trial(CommandPage.Sample sample, List<Fact> answers, List<CommandPage.Sample> undos, List<Phrase> notes) {}

    static ExtensionPage of(Scope scope, Extension extension) {
        Prose.Text text = new Prose(scope).text(extension.documentation());
        return new ExtensionPage(
                Phrase.text(extension.name()),
                extension.tier().keyword(),
                text.lead(),
                text.rest(),
                facts(scope, extension),
                extension.adds().stream().map(scope::code).toList(),
                extension.query().flatMap(query -> sample(scope, query.command(), query.given(), answer(scope, query.answer()))),
                extension.attempt().flatMap(attempt -> trial(scope, attempt)),
                extension.never().map(new Prose(scope)::line),
                extension.became().stream().map(scope::code).toList(),
                ask(scope, extension));
    }

    /// From a shell, and from Java.
    private static List<Fact> ask(Scope scope, Extension extension) {
        boolean device = extension.parameters().stream().flatMap(parameter -> parameter.kinds().stream())
                .anyMatch(kind -> Provision.of(scope.description(), kind).isEmpty());
        Optional<String> first = scope.description().devices().stream().findFirst().map(Device::name);
        boolean opened = extension.attempt().flatMap(attempt -> command(scope, attempt.command()))
                .filter(command -> first.isPresent() && !first.get().equals(command.device().name()))
                .isPresent();
        String shell = "uapi probe " + extension.name() + (device || opened ? " --vfio PATH" : "");
        return List.of(
                new Fact("In a shell", Phrase.code(shell)),
                new Fact("In Java", Phrase.code("iommu.ask(Extension." + extension.name() + (device ? ", device" : "") + ")")));
    }

    private static List<Fact> facts(Scope scope, Extension extension) {
        List<Fact> facts = new ArrayList<>();
        extension.vendor().ifPresent(vendor -> facts.add(new Fact("For", Phrase.text(vendor))));
        extension.number().ifPresent(number -> facts.add(new Fact("Number", Phrase.text(Long.toUnsignedString(number)))));
        if (!extension.historicalNames().isEmpty()) {
            facts.add(new Fact("Once called", Phrase.join(", ", extension.historicalNames().stream().map(ExtensionPage::once).toList())));
        }
        if (!extension.parameters().isEmpty()) {
            List<Phrase> needed = extension.parameters().stream().map(parameter -> parameter(scope, parameter)).toList();
            facts.add(new Fact("Asking needs", Phrase.join(", ", needed)));
        }
        facts.addAll(Facts.with(extension.availability()));
        return facts;
    }

    private static Phrase once(Extension.HistoricalName name) {
        return Phrase.code(name.name()).then(name.number().map(number -> " = " + Long.toUnsignedString(number)).orElse(""));
    }

    private static Phrase parameter(Scope scope, Extension.Parameter parameter) {
        if (parameter.descriptor()) {
            return Phrase.code(parameter.name()).then(": an open file");
        }
        Phrase kinds = parameter.kinds().isEmpty()
                ? Phrase.text("any object")
                : Phrase.join(" or ", parameter.kinds().stream().map(scope::code).toList());
        return Phrase.code(parameter.name()).then(": ").then(kinds);
    }

    private static Phrase answer(Scope scope, Answer answer) {
        return switch (answer) {
            case Answer.Returned(var value) -> Phrase.text("returns " + value);
            case Answer.Member(var field, var member) ->
                Phrase.code(field.name()).then(" is ").then(scope.code(member.name())).then(" where the extension is there");
            case Answer.Flag(var field, var member) ->
                Phrase.code(field.name()).then(" has ").then(scope.code(member.name())).then(" where the extension is there");
        };
    }

    private static Optional<Trial> trial(Scope scope, Attempt attempt) {
        return command(scope, attempt.command()).map(command -> new Trial(
                new Samples(scope).asking(command, attempt.given(), Phrase.text("tells by its answer:")),
                answers(scope, command, attempt),
                attempt.undos().stream().flatMap(undo -> undo(scope, undo)).toList(),
                notes(scope, attempt)));
    }

    private static List<Fact> answers(Scope scope, Command command, Attempt attempt) {
        Stream<Fact> unknown = Presences.unknown(command, attempt)
                .map(errno -> new Fact(errno, Phrase.text("absent: the kernel has no such command"))).stream();
        return Stream.concat(attempt.judgements().stream().map(new Presences(scope)::answer), unknown).toList();
    }

    private static Stream<CommandPage.Sample> undo(Scope scope, Undo undo) {
        return switch (undo) {
            case Undo.Call(var name, var given) ->
                command(scope, name).stream().map(command -> new Samples(scope).undoing(command, given));
            case Undo.Close _, Undo.Nothing _ -> Stream.empty();
        };
    }

    private static List<Phrase> notes(Scope scope, Attempt attempt) {
        Prose prose = new Prose(scope);
        Stream<Phrase> undos = attempt.undos().stream().flatMap(undo -> switch (undo) {
            case Undo.Call _ -> Stream.<Phrase>empty();
            case Undo.Close(var field) -> Stream.of(Phrase.text("If that worked, ").then(scope.code(field.name())).then(" is closed."));
            case Undo.Nothing(var why) -> Stream.of(Phrase.text("There is nothing to undo: ").then(prose.line(why)).then("."));
        });
        Stream<Phrase> exclusions = attempt.exclusions().stream().map(exclusion ->
                Phrase.code(exclusion.cause()).then(" cannot come up here: ").then(prose.line(exclusion.why())).then("."));
        return Stream.concat(undos, exclusions).toList();
    }

    private static Optional<CommandPage.Sample> sample(Scope scope, String name, List<Given> given, Phrase outcome) {
        return command(scope, name).map(command -> new Samples(scope).asking(command, given, outcome));
    }

    private static Optional<Command> command(Scope scope, String name) {
        return scope.description().commands().stream().filter(command -> command.name().equals(name)).findFirst();
    }

    @Override
    public List<Section> outline() {
        return new Outline()
                .section("adds", "What it adds", adds)
                .section("query", "How to ask for it", query.stream().toList())
                .section("try", "Try and fail", tries.stream().toList())
                .section("never", "Why nobody can try", never.stream().toList())
                .section("became", "What came instead", became)
                .section("ask", "Ask", ask)
                .sections();
    }
}
