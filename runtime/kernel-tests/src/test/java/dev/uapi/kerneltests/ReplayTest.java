package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.replay.StageException;
import dev.uapi.replay.TraceException;
import dev.uapi.replay.TraceLine;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Release;
import dev.uapi.simulator.Catalogs;
import dev.uapi.simulator.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the simulator to a real kernel where there is none: it answers each recorded call as the kernel did.
final class ReplayTest {
    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.Subject#releases")
    void theSimulatorAnswersAsTheKernelDid(Release release) throws IOException, TraceException, StageException {
        assertEquals(List.of(), Recorded.play(Recorded.scenarios(release)));
    }

    @Test
    void everyCommandIsAmongTheCalls() throws IOException, TraceException {
        Set<Long> recorded = Recorded.lines(Recorded.scenarios(Subject.USER_MODE.release())).stream()
                .flatMap(line -> line instanceof TraceLine.Called called ? List.of(called).stream() : List.<TraceLine.Called>of().stream())
                .map(called -> called.invocation().command())
                .collect(Collectors.toSet());

        Catalogs.IOMMU.commands().forEach(command -> assertTrue(recorded.contains(command.command()), command::name));
    }

    @Test
    void anotherAnswerIsNoticed() throws IOException, TraceException, StageException {
        assertFalse(Recorded.play(Recorded.scenarios(Subject.USER_MODE.release()), simulator -> {
            simulator.inject(Fault.next(IoasMap.COMMAND, Errno.EIO));
            return simulator;
        }).isEmpty());
    }
}
