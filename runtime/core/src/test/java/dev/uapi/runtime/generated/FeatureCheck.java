package dev.uapi.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.probe.Control;
import dev.uapi.runtime.probe.Evidence;
import dev.uapi.runtime.probe.Feature;
import dev.uapi.runtime.probe.InHand;
import dev.uapi.runtime.probe.Parameter;
import dev.uapi.runtime.probe.Probe;
import dev.uapi.runtime.probe.Prober;
import dev.uapi.runtime.probe.Undo;
import dev.uapi.runtime.probe.Verdict;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;

/// An enum of what can be asked for.
record FeatureCheck(Class<?> type) implements GeneratedClasses.Check {
    @Override
    public boolean suits() {
        return type.isEnum() && Feature.class.isAssignableFrom(type);
    }

    @Override
    public void run() {
        List<Probe> probes = Arrays.stream(Objects.requireNonNull(type.getEnumConstants())).map(Feature.class::cast)
                .map(Feature::probe).toList();
        assertEquals(probes.size(), probes.stream().map(Probe::name).distinct().count());
        probes.forEach(FeatureCheck::check);
    }

    private static void check(Probe probe) {
        Errno unknown = probe.control().map(Control::errno).orElse(Errno.ENOTTY);
        assertNotEquals(Verdict.SUPPORTED, ask(probe, _ -> unknown.result()).verdict(), probe.name());
        Errno other = unknown == Errno.EINVAL ? Errno.EIO : Errno.EINVAL;
        boolean asks = probe.query().isPresent() || probe.attempt().isPresent();
        assertEquals(probe.never().isPresent() && !asks ? Verdict.ABSENT : Verdict.UNCLEAR,
                ask(probe, _ -> other.result()).verdict(), probe.name());
        boolean closes = probe.attempt().stream().flatMap(attempt -> attempt.undos().stream()).anyMatch(Undo.Closing.class::isInstance);
        if (!closes) {
            ask(probe, word -> probe.control().filter(control -> control.word() == word).isPresent() ? unknown.result() : 0);
        }
    }

    private static Evidence ask(Probe probe, LongUnaryOperator answer) {
        InHand[] inHand = probe.parameters().stream().map(FeatureCheck::inHand).toArray(InHand[]::new);
        Evidence evidence = new Prober(new Answering(answer)).ask(probe, inHand);
        assertEquals(List.of(), evidence.leftBehind(), probe.name());
        assertTrue(!evidence.reason().startsWith("asking failed"), evidence.reason());
        return evidence;
    }

    private static InHand inHand(Parameter parameter) {
        return parameter.isDescriptor() ? InHand.descriptor(0) : InHand.object(parameter.kinds().stream().findFirst().orElse("ANY"), 1);
    }

    /// Answers without looking at the argument.
    private record Answering(LongUnaryOperator answer) implements Device {
        @Override
        public long ioctl(long command, MemorySegment argument) {
            return answer.applyAsLong(command);
        }

        @Override
        public long ioctl(long command, long value) {
            return answer.applyAsLong(command);
        }

        @Override
        public void close() {}
    }
}
