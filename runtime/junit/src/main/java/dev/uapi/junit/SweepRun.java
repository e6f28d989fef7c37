package dev.uapi.junit;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import dev.uapi.simulator.FaultSource;
import dev.uapi.simulator.Simulator;
import dev.uapi.vfio.basic.IommuUnmapDma;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/// One run of a swept test: counts the points that it meets, and has one of them fail.
final class SweepRun
        implements TestTemplateInvocationContext, FaultSource, BeforeEachCallback, AfterEachCallback, InvocationInterceptor {
    /// What gives something back. If it is refused, the program cannot help it.
    private static final Set<Long> GIVING_BACK = Set.of(Destroy.COMMAND, IoasUnmap.COMMAND, IommuUnmapDma.COMMAND);

    private final Sweep sweep;
    private final Contract contract;
    private final int number;
    private final List<Point> met = new ArrayList<>();
    private final Map<Long, Integer> calls = new HashMap<>();
    private Runnable again = () -> {};
    private boolean failed;

    /// @param number of the point that is to fail, counted from 1; 0: none
    SweepRun(Sweep sweep, Contract contract, int number) {
        this.sweep = sweep;
        this.contract = contract;
        this.number = number;
    }

    @Override
    public String getDisplayName(int invocation) {
        return sweep.name(number);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Beds.of(context).sweep(this);
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        try {
            test.proceed();
        } catch (Throwable thrown) {
            if (!failed) {
                sweep.stop();
            }
            if (!failed || !givesUp(thrown)) {
                throw thrown;
            }
        }
        sweep.met(met);
    }

    /// Before it is looked at what is left.
    @Override
    public void afterEach(ExtensionContext context) {
        again.run();
    }

    /// The test left something behind.
    void leaked() {
        if (!failed) {
            sweep.stop();
        }
    }

    private static boolean givesUp(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).anyMatch(UapiException.class::isInstance);
    }

    @Override
    public synchronized Optional<Errno> refusal(Simulator file, long command, MemorySegment argument) {
        int call = calls.merge(command, 1, Integer::sum);
        Optional<Errno> refusal = failed
                ? Optional.empty()
                : contract.refusals(command, argument).stream()
                        .filter(each -> fails(new Point(DeclaredFaults.name(command), call, Optional.of(each))))
                        .findFirst()
                        .map(Point.Refusal::errno);
        if (refusal.isPresent() && GIVING_BACK.contains(command)) {
            MemorySegment copy = Arena.ofAuto().allocate(argument.byteSize(), Long.BYTES).copyFrom(argument);
            again = () -> file.ioctl(command, copy);
        }
        return refusal;
    }

    @Override
    public synchronized boolean isMemoryExhausted(long command) {
        return !failed && fails(new Point(DeclaredFaults.name(command), calls.getOrDefault(command, 1), Optional.empty()));
    }

    private boolean fails(Point point) {
        met.add(point);
        failed = met.size() == number;
        return failed;
    }
}
