package dev.uapi.cli.probe;

import dev.uapi.generator.java.ControlNumber;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Answer;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Ioctl;
import dev.uapi.runtime.probe.Attempt;
import dev.uapi.runtime.probe.Judgement;
import dev.uapi.runtime.probe.Probe;
import dev.uapi.runtime.probe.ProbeBuilder;
import dev.uapi.runtime.probe.Provision;
import dev.uapi.runtime.probe.Undo;
import dev.uapi.runtime.probe.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Makes what a prober carries out of what a description says.
final class RuntimeProbes {
    private final List<Description> descriptions;
    private final Calls calls;

    /// @param descriptions all that are known
    RuntimeProbes(Collection<Description> descriptions) {
        this.descriptions = List.copyOf(descriptions);
        this.calls = new Calls(descriptions.stream().flatMap(description -> description.commands().stream()).toList());
    }

    /// Of a command, a field or a value.
    Probe probe(dev.uapi.language.probe.Probe asked) {
        ProbeBuilder builder = Probe.named(asked.subject().name());
        control(builder, asked.subject().command().device());
        asked.attempt().map(this::attempt).ifPresent(builder::attempt);
        asked.why().ifPresent(builder::unclear);
        return builder.build();
    }

    /// Of an extension.
    Probe probe(Extension extension) {
        ProbeBuilder builder = Probe.named(extension.name());
        device(extension).ifPresent(device -> control(builder, device));
        extension.parameters().forEach(parameter -> parameter(builder, parameter));
        extension.query().ifPresent(query -> query(builder, query));
        extension.attempt().map(this::attempt).ifPresent(builder::attempt);
        boolean asked = extension.query().isPresent() || extension.attempt().isPresent();
        if (!asked) {
            String why = extension.never().orElse("nothing is said of how to ask for it");
            // What once came may well be there.
            if (extension.never().isPresent() && extension.availability().since().isEmpty()) {
                builder.never(why);
            } else {
                builder.unclear(why);
            }
        }
        return builder.build();
    }

    /// The device whose command decides.
    Optional<Device> device(Extension extension) {
        return extension.attempt().map(Extension.Attempt::command)
                .or(() -> extension.query().map(Extension.Query::command))
                .map(calls::command)
                .map(Command::device);
    }

    private void control(ProbeBuilder builder, Device device) {
        OptionalLong free = ControlNumber.of(device, descriptions);
        Optional<Errno> errno = Errno.named(device.unknownCommand());
        if (free.isPresent() && errno.isPresent()) {
            builder.control(Ioctl.none(device.type(), Math.toIntExact(free.getAsLong())), errno.get());
        }
    }

    private void parameter(ProbeBuilder builder, Extension.Parameter parameter) {
        String[] kinds = parameter.kinds().toArray(String[]::new);
        Optional<Provision> provision = parameter.kinds().stream().flatMap(kind -> provision(kind).stream()).findFirst();
        if (parameter.descriptor()) {
            builder.descriptor(parameter.name());
        } else if (provision.isPresent()) {
            builder.parameter(parameter.name(), provision.get(), kinds);
        } else {
            builder.parameter(parameter.name(), kinds);
        }
    }

    private Optional<Provision> provision(String kind) {
        return descriptions.stream()
                .flatMap(description -> dev.uapi.language.probe.Provision.of(description, kind).stream())
                .map(found -> new Provision(
                        calls.call(found.maker(), found.given(), Optional.empty()),
                        Calls.result(found.result()),
                        calls.call(calls.command(found.undo().command()), found.undo().given(), found.maker().struct())))
                .findFirst();
    }

    private void query(ProbeBuilder builder, Extension.Query query) {
        var call = calls.call(calls.command(query.command()), query.given(), Optional.empty());
        switch (query.answer()) {
            case Answer.Returned(var value) -> builder.query(call, value);
            case Answer.Flag(Field field, var member) -> builder.queryFlag(
                    call, field.name(), Calls.offset(field), Calls.width(field), member.value(), member.name());
            case Answer.Member(Field field, var member) -> builder.queryMember(
                    call, field.name(), Calls.offset(field), Calls.width(field), member.value(), member.name());
        }
    }

    private Attempt attempt(Extension.Attempt described) {
        Command command = calls.command(described.command());
        List<Judgement> judgements = described.judgements().stream().flatMap(judgement -> judgement(judgement).stream()).toList();
        List<Undo> undos = new ArrayList<>();
        described.undos().forEach(undo -> undo(undo, command.struct()).ifPresent(undos::add));
        return new Attempt(calls.call(command, described.given(), Optional.empty()), judgements, undos);
    }

    /// An errno without a number on this machine is never answered.
    private static Optional<Judgement> judgement(Extension.Judgement described) {
        Optional<Errno> errno = described.errno().flatMap(Errno::named);
        return described.errno().isPresent() && errno.isEmpty()
                ? Optional.empty()
                : Optional.of(new Judgement(errno, verdict(described.verdict()), described.text().orElse("")));
    }

    private static Verdict verdict(Extension.Verdict described) {
        return switch (described) {
            case PRESENT -> Verdict.SUPPORTED;
            case ABSENT -> Verdict.ABSENT;
            case UNCLEAR -> Verdict.UNCLEAR;
        };
    }

    private Optional<Undo> undo(Extension.Undo described, Optional<Struct> results) {
        return switch (described) {
            case Extension.Undo.Call(var command, var given) ->
                Optional.of(new Undo.Calling(calls.call(calls.command(command), given, results)));
            case Extension.Undo.Close(var field) -> Optional.of(new Undo.Closing(Calls.result(field)));
            case Extension.Undo.Nothing _ -> Optional.empty();
        };
    }
}
