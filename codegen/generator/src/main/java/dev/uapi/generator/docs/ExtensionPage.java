package dev.uapi.generator.docs;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Answer;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All about an extension.
///
/// @param adds  commands and flags that come with it
/// @param query the call that asks for it
/// @param tries the call that works only where it is there, and what its answers tell
record ExtensionPage(
        Html name, Optional<Html> lead, Optional<Html> about, List<Fact> facts, List<Html> adds, Optional<CommandPage.Sample> query,
        Optional<Trial> tries)
        implements Content {
    /// A try-and-fail.
    ///
    /// @param undos the calls that clean up after one that worked
    record Trial(CommandPage.Sample sample, List<Fact> answers, List<CommandPage.Sample> undos) {}

    static ExtensionPage of(Scope scope, Extension extension) {
        Prose.Text text = new Prose(scope).text(extension.documentation());
        return new ExtensionPage(
                Html.text(extension.name()),
                text.lead(),
                text.rest(),
                facts(scope, extension),
                extension.adds().stream().map(scope::code).toList(),
                extension.query().flatMap(query -> sample(scope, query.command(), query.given(), answer(scope, query.answer()))),
                extension.attempt().flatMap(attempt -> trial(scope, attempt)));
    }

    private static List<Fact> facts(Scope scope, Extension extension) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Number", Html.text(extension.number().map(Long::toUnsignedString).orElse("none was given"))));
        if (!extension.historicalNames().isEmpty()) {
            facts.add(new Fact("Once called", Html.join(", ", extension.historicalNames().stream().map(ExtensionPage::once).toList())));
        }
        if (!extension.parameters().isEmpty()) {
            List<Html> needed = extension.parameters().stream().map(parameter -> parameter(scope, parameter)).toList();
            facts.add(new Fact("Asking needs", Html.join(", ", needed)));
        }
        facts.addAll(Facts.with(extension.availability()));
        return facts;
    }

    private static Html once(Extension.HistoricalName name) {
        return Html.code(name.name()).then(name.number().map(number -> " = " + Long.toUnsignedString(number)).orElse(""));
    }

    private static Html parameter(Scope scope, Extension.Parameter parameter) {
        Html kinds = parameter.kinds().isEmpty()
                ? Html.text("any object")
                : Html.join(" or ", parameter.kinds().stream().map(scope::code).toList());
        return Html.code(parameter.name()).then(": ").then(kinds);
    }

    private static Html answer(Scope scope, Answer answer) {
        return switch (answer) {
            case Answer.Returned(var value) -> Html.text("returns " + value);
            case Answer.Member(var field, var member) ->
                Html.code(field.name()).then(" is ").then(scope.code(member.name())).then(" where the extension is there");
            case Answer.Flag(var field, var member) ->
                Html.code(field.name()).then(" has ").then(scope.code(member.name())).then(" where the extension is there");
        };
    }

    private static Optional<Trial> trial(Scope scope, Attempt attempt) {
        return sample(scope, attempt.command(), attempt.given(), Html.text("tells by its answer:")).map(sample -> new Trial(
                sample,
                attempt.judgements().stream().map(judgement -> judgement(scope, judgement)).toList(),
                attempt.undos().stream().flatMap(undo -> undo(scope, undo)).toList()));
    }

    private static Stream<CommandPage.Sample> undo(Scope scope, Undo undo) {
        return switch (undo) {
            case Undo.Call(var name, var given) ->
                command(scope, name).stream().map(command -> new Samples(scope).undoing(command, given));
            case Undo.Close _, Undo.Nothing _ -> Stream.empty();
        };
    }

    private static Fact judgement(Scope scope, Extension.Judgement judgement) {
        Html told = Html.text(judgement.verdict().keyword())
                .then(judgement.text().map(text -> Html.text(": ").then(new Prose(scope).line(text))).orElse(Html.text("")));
        return new Fact(judgement.errno().orElse("success"), told);
    }

    private static Optional<CommandPage.Sample> sample(Scope scope, String name, List<Given> given, Html outcome) {
        return command(scope, name).map(command -> new Samples(scope).asking(command, given, outcome));
    }

    private static Optional<Command> command(Scope scope, String name) {
        return scope.description().commands().stream().filter(command -> command.name().equals(name)).findFirst();
    }

    @Override
    public List<Link> outline() {
        return new Outline()
                .section("adds", "What it adds", adds)
                .section("query", "How to ask for it", query.stream().toList())
                .section("try", "Try and fail", tries.stream().toList())
                .links();
    }
}
