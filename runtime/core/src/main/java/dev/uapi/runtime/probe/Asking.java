package dev.uapi.runtime.probe;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One question, from its beginning to its end.
final class Asking {
    private final Probe probe;
    private final Set<Control> refused;
    private final Calls calls;
    private final Numbers parameters = new Numbers();

    Asking(Device device, Probe probe, Set<Control> refused) {
        this.probe = probe;
        this.refused = refused;
        this.calls = new Calls(device);
    }

    Evidence ask(InHand... inHand) {
        Conclusion conclusion = conclude(inHand);
        return new Evidence(probe.name(), conclusion.verdict(), conclusion.reason(), calls.made(), calls.leftBehind());
    }

    private Conclusion conclude(InHand... inHand) {
        if (probe.query().isEmpty() && probe.attempt().isEmpty()) {
            Probe.Words words = probe.words().orElseThrow();
            return new Conclusion(words.verdict(), words.text());
        }
        try (Arena arena = Arena.ofConfined()) {
            List<Parameter> missing = assign(new ArrayList<>(Arrays.asList(inHand)));
            Optional<Conclusion> obstacle = lacking(missing).or(() -> unbelievable());
            return obstacle.isPresent() ? obstacle.get() : with(missing, arena);
        } catch (RuntimeException broken) {
            return Conclusion.unclear("asking failed: " + broken);
        }
    }

    /// Gives each parameter what it takes.
    ///
    /// @return those that nothing was left for
    private List<Parameter> assign(List<InHand> things) {
        List<Parameter> missing = new ArrayList<>();
        for (Parameter parameter : probe.parameters()) {
            Optional<InHand> thing = things.stream().filter(parameter::takes).findFirst();
            thing.ifPresentOrElse(
                    taken -> {
                        things.remove(taken);
                        parameters.set(parameter.name(), taken.value());
                    },
                    () -> missing.add(parameter));
        }
        return missing;
    }

    private static Optional<Conclusion> lacking(List<Parameter> missing) {
        List<String> lacking = missing.stream().filter(parameter -> parameter.provision().isEmpty()).map(Parameter::words).toList();
        return lacking.isEmpty() ? Optional.empty() : Optional.of(Conclusion.unclear("it takes " + String.join(" and ", lacking)));
    }

    /// Whether the device answers a command that nobody has as if it were one.
    private Optional<Conclusion> unbelievable() {
        if (probe.control().isEmpty() || refused.contains(probe.control().get())) {
            return Optional.empty();
        }
        Control control = probe.control().get();
        Answered answered = calls.control(control);
        if (answered.result() == control.errno().result()) {
            refused.add(control);
            return Optional.empty();
        }
        return Optional.of(Conclusion.unclear("the file answers a command that does not exist with " + answered.outcome() + " instead of "
                + control.errno() + ": its answers tell nothing, perhaps it is not bound or no such device"));
    }

    /// Makes what is missing, one in the arms of the other, so that all of it goes again, the last one first.
    private Conclusion with(List<Parameter> missing, Arena arena) {
        if (missing.isEmpty()) {
            return decide(arena);
        }
        Parameter first = missing.getFirst();
        Provision provision = first.provision().orElseThrow();
        Call maker = calls.prepare(provision.maker(), Answered.Purpose.PROVISION, parameters, arena);
        Answered made = maker.make();
        if (made.result() < 0) {
            return Conclusion.unclear("it takes " + first.words() + ", and there is none: " + provision.maker().command() + " answered "
                    + made.outcome());
        }
        try {
            parameters.set(first.name(), maker.result(provision.result()));
            return with(missing.subList(1, missing.size()), arena);
        } finally {
            calls.takeBack(List.of(new Undo.Calling(provision.undo())), maker, arena);
        }
    }

    private Conclusion decide(Arena arena) {
        Optional<Conclusion> queried = probe.query().map(query -> query(query, arena));
        Optional<Conclusion> attempted = probe.attempt().map(attempt -> attempt(attempt, arena));
        return attempted.isPresent() ? attempted.get().beside(queried) : queried.orElseThrow();
    }

    private Conclusion query(Query query, Arena arena) {
        Call call = calls.prepare(query.call(), Answered.Purpose.QUERY, parameters, arena);
        return Conclusion.ofQuery(query, call.make(), call);
    }

    private Conclusion attempt(Attempt attempt, Arena arena) {
        Call call = calls.prepare(attempt.call(), Answered.Purpose.ATTEMPT, parameters, arena);
        Answered answered = call.make();
        if (answered.result() >= 0) {
            calls.takeBack(attempt.undos(), call, arena);
        }
        Optional<Errno> unknown = probe.control().map(Control::errno);
        return Conclusion.ofAttempt(attempt, answered, unknown);
    }
}
