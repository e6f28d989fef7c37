package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.probe.Probe;
import dev.uapi.language.probe.Subject;
import java.util.List;
import java.util.Optional;

/// Says how to find out whether a kernel has a command, its later fields and its flags.
final class Presences {
    private final Scope scope;

    Presences(Scope scope) {
        this.scope = scope;
    }

    List<Presence> of(Command command) {
        return scope.atlas().probes(scope.description(), command).stream()
                .map(this::presence)
                .toList();
    }

    private Presence presence(Probe probe) {
        return new Presence(
                subject(probe.subject()),
                probe.attempt().map(Attempt::given).map(this::call),
                probe.attempt().stream().flatMap(attempt -> attempt.judgements().stream()).map(this::answer).toList(),
                probe.why().map(new Prose(scope)::line),
                probe.why().isPresent() ? with(probe.subject()) : List.of());
    }

    /// The extensions that add it: each has an attempt of its own.
    private List<Phrase> with(Subject subject) {
        String name = subject instanceof Subject.OfMember(_, _, _, var member) ? member.name() : subject.command().name();
        return scope.description().extensions().stream()
                .filter(extension -> extension.adds().contains(name))
                .map(extension -> scope.code(extension.name()))
                .toList();
    }

    private Phrase subject(Subject subject) {
        return switch (subject) {
            case Subject.OfCommand _ -> Phrase.text("the command");
            case Subject.OfField(_, var field) -> scope.code(field.name());
            case Subject.OfMember(_, var field, _, var member) ->
                scope.code(member.name()).then(" in ").then(scope.code(field.name()));
        };
    }

    private Phrase call(List<Given> given) {
        List<Phrase> values = given.stream()
                .map(each -> scope.link(each.field().name()).then(" = ").then(scope.source(each.value().spelling())))
                .toList();
        return Phrase.text("{ ").then(Phrase.join(", ", values)).then(values.isEmpty() ? "}" : " }").asCode();
    }

    /// What an answer tells, in words that every judgement shares.
    Fact answer(Judgement judgement) {
        Phrase told = Phrase.text(judgement.verdict().keyword())
                .then(judgement.text().map(text -> Phrase.text(": ").then(new Prose(scope).line(text))).orElse(Phrase.text("")));
        return new Fact(judgement.errno().orElse("success"), told);
    }

    /// The answer of a kernel that does not know the command at all, where nobody judges it.
    static Optional<String> unknown(Command command, Attempt attempt) {
        String errno = command.device().unknownCommand();
        boolean judged = attempt.judgements().stream().anyMatch(judgement -> judgement.errno().filter(errno::equals).isPresent());
        return judged ? Optional.empty() : Optional.of(errno);
    }
}
