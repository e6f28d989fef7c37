package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.simulator.space.SpaceInvariants;
import dev.uapi.simulator.vfio.ContainerStub;
import java.lang.foreign.Arena;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes as calls: each is answered, whatever it points to, and afterwards every address space is in order. In a build: the inputs
/// kept in `DispatchFuzzTestInputs`, which together reach all that a long search has reached, and good calls of every command.
final class DispatchFuzzTest {
    static Stream<byte[]> samples() {
        return SampleScripts.all();
    }

    @MethodSource("samples")
    @FuzzTest
    void anyBytesAreAnswered(byte[] bytes) {
        Script script = new Script(bytes);
        Script.World world = script.world();
        try (Arena arena = Arena.ofConfined()) {
            FourPages memory = new FourPages(arena, world.protections());
            run(script, memory, device(world, memory));
        }
    }

    private static SimulatedDevice device(Script.World world, FourPages memory) {
        Settings settings = new Settings(LockedMemory.limitedAsThisProcess(), false);
        IommuFile file = new IommuFile(world.opening(), Script::kind, world.reserved(), settings);
        return new ContainerStub(new IommuStub(world.opening().kernel(), memory, file), new ContainerFile(settings));
    }

    private static void run(Script script, FourPages memory, SimulatedDevice device) {
        Inspector inspector = new Inspector(device);
        for (Script.Step step : script.steps()) {
            switch (step) {
                case Script.Step.Poke(var offset, var content) -> memory.set(offset, content);
                case Script.Step.Call(var command, var argument) -> call(device, command, argument);
            }
        }
        inspector.spaces().forEach(SpaceInvariants::check);
        device.close();
        assertEquals(Errno.EBADF.result(), device.ioctl(0, 0));
    }

    private static void call(SimulatedDevice device, long command, long argument) {
        long result = device.ioctl(command, argument);
        long reason = device.lastCause().map(cause -> cause.errno().result()).orElse(Math.max(result, 0));
        assertEquals(reason, result, "each refusal has its cause");
    }
}
