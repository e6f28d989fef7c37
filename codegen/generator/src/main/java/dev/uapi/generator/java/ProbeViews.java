package dev.uapi.generator.java;

import dev.uapi.generator.java.ProbeParts.AttemptView;
import dev.uapi.generator.java.ProbeParts.JudgementView;
import dev.uapi.generator.java.ProbeParts.ParameterView;
import dev.uapi.generator.java.ProbeParts.ProvisionView;
import dev.uapi.generator.java.ProbeParts.QueryView;
import dev.uapi.generator.java.ProbeParts.ShortPartView;
import dev.uapi.generator.java.ProbeParts.UndoCallView;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Answer;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.model.Extension.Parameter;
import dev.uapi.language.model.Extension.Query;
import dev.uapi.language.model.Extension.Undo;
import dev.uapi.language.model.Field;
import dev.uapi.language.probe.Probe;
import dev.uapi.language.probe.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes views of probes: what the runtime needs in order to ask.
final class ProbeViews {
    private static final String PACKAGE = "dev.uapi.runtime.probe.";

    private final Description description;
    private final List<Description> known;
    private final Imports imports;
    private final ProbeCalls calls;

    /// @param known all descriptions whose commands may be called, this one among them
    ProbeViews(Description description, List<Description> known, Imports imports) {
        this.description = description;
        this.known = known;
        this.imports = imports;
        this.calls = new ProbeCalls(imports);
    }

    /// The parts of the probe of an extension.
    List<Record> parts(Extension extension) {
        List<Record> parts = new ArrayList<>();
        Stream.concat(extension.attempt().map(Attempt::command).stream(), extension.query().map(Query::command).stream())
                .findFirst().ifPresent(name -> parts.addAll(control(command(name).device())));
        extension.parameters().forEach(parameter -> parts.add(parameter(parameter)));
        extension.query().ifPresent(query -> parts.add(query(query)));
        extension.attempt().ifPresent(attempt -> parts.add(attempt(attempt)));
        if (extension.attempt().isEmpty()) {
            parts.add(words(extension));
        }
        extension.number().ifPresent(number -> parts.add(new ShortPartView("number(" + Literals.number(number) + ")")));
        extension.historicalNames().forEach(name -> parts.add(new ShortPartView("once(" + Literals.string(name.name())
                + name.number().map(number -> ", " + Literals.number(number)).orElse("") + ")")));
        return parts;
    }

    /// The parts of a probe that was derived, and asks something.
    List<Record> parts(Probe probe) {
        List<Record> parts = new ArrayList<>();
        probe.attempt().ifPresent(attempt -> {
            parts.addAll(control(probe.subject().command().device()));
            parts.add(attempt(attempt));
        });
        return parts;
    }

    private List<Record> control(Device device) {
        List<Record> parts = new ArrayList<>();
        ControlNumber.of(device, known).ifPresent(number -> parts.add(new ShortPartView(
                "control(" + imports.use("dev.uapi.runtime.Ioctl") + ".none(" + Literals.character(device.type()) + ", "
                        + Literals.hexadecimal(number) + "), " + errno(device.unknownCommand()) + ")")));
        return parts;
    }

    private Record parameter(Parameter parameter) {
        if (parameter.descriptor()) {
            return new ShortPartView("descriptor(" + Literals.string(parameter.name()) + ")");
        }
        return new ParameterView(
                Literals.string(parameter.name()), Provisions.of(description, parameter).map(this::provision),
                parameter.kinds().stream().map(Literals::string).toList());
    }

    private ProvisionView provision(Provision provision) {
        imports.use(PACKAGE + "Provision");
        return new ProvisionView(
                calls.call(provision.maker(), provision.given()), ProbeCalls.place(provision.result()),
                calls.undo(command(provision.undo().command()), provision.undo().given(), provision.maker()));
    }

    private QueryView query(Query query) {
        ProbeParts.ProbeCallView call = calls.call(command(query.command()), query.given());
        return switch (query.answer()) {
            case Answer.Returned(long value) -> new QueryView("query", call, Literals.number(value));
            case Answer.Flag(var field, var member) ->
                new QueryView("queryFlag", call, answer(field, member.value(), member.name()));
            case Answer.Member(var field, var member) ->
                new QueryView("queryMember", call, answer(field, member.value(), member.name()));
        };
    }

    private static String answer(Field field, long value, String name) {
        return ProbeCalls.place(field) + ", " + Literals.number(value) + ", " + Literals.string(name);
    }

    private AttemptView attempt(Attempt attempt) {
        imports.use(PACKAGE + "Attempt");
        Command command = command(attempt.command());
        Stream<Record> judgements = attempt.judgements().stream().map(this::judgement);
        Stream<Record> undos = attempt.undos().stream().flatMap(undo -> undo(undo, command).stream());
        return new AttemptView(calls.call(command, attempt.given()), Stream.concat(judgements, undos).toList());
    }

    private JudgementView judgement(Judgement judgement) {
        imports.use(PACKAGE + "Verdict");
        String verdict = switch (judgement.verdict()) {
            case PRESENT -> "SUPPORTED";
            case ABSENT -> "ABSENT";
            case UNCLEAR -> "UNCLEAR";
        };
        String answer = judgement.errno().map(errno -> "on(" + errno(errno) + ", ").orElse("success(");
        return new JudgementView(answer, verdict, judgement.text().map(Literals::string));
    }

    private Optional<Record> undo(Undo undo, Command done) {
        return switch (undo) {
            case Undo.Call(var name, var given) -> Optional.of(new UndoCallView(calls.undo(command(name), given, done)));
            case Undo.Close(var field) -> Optional.of(new ShortPartView("undoByClosing(" + ProbeCalls.place(field) + ")"));
            case Undo.Nothing _ -> Optional.empty();
        };
    }

    /// What never is there has no release that brought it. What has one may be there, though nothing tells.
    private static ShortPartView words(Extension extension) {
        String why = Literals.string(extension.never().orElse("the description knows no way to find out"));
        boolean never = extension.never().isPresent() && extension.availability().isAlways();
        return new ShortPartView((never ? "never(" : "unclear(") + why + ")");
    }

    private String errno(String name) {
        return imports.use("dev.uapi.runtime.Errno") + "." + Errnos.constant(name);
    }

    private Command command(String name) {
        return known.stream().flatMap(each -> each.commands().stream()).filter(command -> command.name().equals(name))
                .findFirst().orElseThrow();
    }
}
