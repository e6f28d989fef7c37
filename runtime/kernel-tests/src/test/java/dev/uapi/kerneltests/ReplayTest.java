package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Fault;
import dev.uapi.simulator.Simulator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Holds the simulator to a real kernel where there is none: it answers each recorded call as the kernel did.
final class ReplayTest {
    private static Simulator simulator(JsonNode opening) {
        JsonNode caps = opening.get("caps");
        Set<String> capabilities = caps.isString()
                ? Kernel.ALL_CAPABILITIES
                : caps.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        Release release = Release.parse(opening.get("release").asString());
        return Simulator.open(new Kernel(release, opening.get("page").asLong(), opening.get("thp").asBoolean(), capabilities));
    }

    private static void replay(RecordedFile file, Simulator simulator) {
        try (Replay replay = new Replay(simulator)) {
            file.calls().forEach(replay::call);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOpenFile() throws IOException {
        List<RecordedFile> files = new ArrayList<>();
        for (Release release : Subject.releases()) {
            files.addAll(RecordedFile.in(Replay.trace(release)));
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.opening().toString(), () -> replay(file, simulator(file.opening()))));
    }

    @Test
    void everyCommandIsAmongTheCalls() throws IOException {
        Set<String> recorded = RecordedFile.in(Replay.trace(Subject.USER_MODE.release())).stream()
                .flatMap(file -> file.calls().stream())
                .map(call -> call.path("ioctl").asString(""))
                .collect(Collectors.toSet());

        Recording.CATALOG.commands().forEach(command -> assertTrue(recorded.contains(command.name()), command::name));
    }

    @Test
    void anotherAnswerIsNoticed() throws IOException {
        RecordedFile mapping = RecordedFile.in(Replay.trace(Subject.USER_MODE.release())).stream()
                .filter(file -> file.calls().stream().anyMatch(call -> call.path("ioctl").asString("").equals(IoasMap.NAME)))
                .findFirst()
                .orElseThrow();
        Simulator faulty = simulator(mapping.opening());
        faulty.inject(Fault.next(IoasMap.COMMAND, Errno.EIO));

        assertThrows(AssertionError.class, () -> replay(mapping, faulty));
    }
}
