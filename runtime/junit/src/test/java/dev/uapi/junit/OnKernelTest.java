package dev.uapi.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.kerneltests.Guest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.Events;

/// The same tests on the real device, inside a real kernel.
final class OnKernelTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /// Runs inside the kernel: tells how each test of the classes given ends there, or why it was skipped.
    public static void main(String[] classes) throws ClassNotFoundException {
        for (String name : classes) {
            Events events = Runs.of(Class.forName(name), Map.of("dev.uapi.junit.backing", "kernel"));
            Runs.ends(events).forEach(System.out::println);
            Runs.reasons(events).forEach(reason -> System.out.println("skipped: " + reason));
        }
    }

    private static List<String> inGuest(Class<?>... tests) throws IOException, InterruptedException {
        List<String> arguments = Stream.concat(Stream.of(OnKernelTest.class), Arrays.stream(tests)).map(Class::getName).toList();
        return Guest.userMode().java(CLASS_PATH, arguments);
    }

    @Test
    void testsRunAndLeaksAreFound() throws IOException, InterruptedException {
        assertEquals(
                List.of(
                        "test(Iommufd): SUCCESSFUL",
                        "test(Iommufd): the test left something behind:",
                        "  object 1 in the file that the test was given",
                        "test(Ioas): the test left something behind:",
                        "  0xe000 mapped bytes in IOAS 1, which the test was given",
                        "test(Iommufd, Ioas): SUCCESSFUL",
                        "skipped: the real kernel is not what this test is about: it is Linux 7.3.4"),
                inGuest(
                        BackingTest.AsConfigured.class,
                        LeakTest.AddressSpace.class,
                        LeakTest.Mappings.class,
                        LeakTest.Closed.class,
                        IommufdTest.class));
    }
}
