package dev.uapi.examples.quickstart;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.DmaBuffer;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Mapping;
import dev.uapi.iommufd.basic.IommuCommands;
import dev.uapi.runtime.UapiException;
import dev.uapi.runtime.trace.ObservedDevice;
import dev.uapi.runtime.trace.TraceWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// From an open device to a mapped page: on `/dev/iommu` if it can be opened, else on the simulator.
public final class Quickstart {
    private static final long PAGE = 4096;

    private final PrintStream out;

    private Quickstart(PrintStream out) {
        this.out = out;
    }

    /// Ends with 0; with 2 if the arguments make no sense, the trace cannot be written or the kernel refuses what should work.
    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream errors) {
        try {
            new Quickstart(out).run(Arguments.parse(words));
            return 0;
        } catch (IllegalArgumentException | UapiException failure) {
            errors.println("quickstart: " + failure.getMessage());
        } catch (IOException | UncheckedIOException unwritable) {
            errors.println("quickstart: the trace cannot be written: " + unwritable.getMessage());
        }
        return 2;
    }

    private void run(Arguments arguments) throws IOException {
        if (arguments.help()) {
            out.print(Arguments.HELP);
            return;
        }
        if (arguments.trace().isPresent()) {
            record(arguments, arguments.trace().get());
        } else {
            tour(Subject.open(arguments.simulator()));
        }
        new Whereabouts(Path.of("")).print(out);
    }

    private void record(Arguments arguments, Path file) throws IOException {
        try (TraceWriter trace = TraceWriter.create(file)) {
            tour(Subject.open(arguments.simulator()).recordedIn(trace));
        }
        out.println("The calls are recorded in " + file + ".");
    }

    private void tour(Subject subject) {
        out.println(subject.introduction());
        var printing = new ObservedDevice(subject.device(), IommuCommands.CATALOG, call -> out.println("    " + call));
        try (Iommufd iommu = Iommufd.over(printing)) {
            tour(iommu);
        }
        out.println();
    }

    private void tour(Iommufd iommu) {
        say("An address space is memory as devices see it.");
        try (Ioas ioas = iommu.allocateIoas()) {
            say("Which addresses in it (IOVAs) can be mapped?");
            ioas.ranges().ranges().forEach(range -> out.println("    " + range));

            say("Two pages of this program go in, wherever the kernel likes.");
            DmaBuffer buffer = ioas.allocate(2 * PAGE, Access.READ_WRITE);

            say("The second page once more, for reading only.");
            Mapping copy = ioas.copy(ioas, buffer.iova(PAGE), PAGE, Access.READ);

            say("Where something is mapped, nothing else can be.");
            tell(() -> ioas.mapAt(buffer.iova(), buffer.memory(), Access.READ));

            say("Mappings go one by one; what is left goes with the address space.");
            copy.close();
            buffer.close();
        }
    }

    private void say(String what) {
        out.println();
        out.println(what);
    }

    /// Does what cannot work, and tells why it does not.
    private void tell(Runnable call) {
        try {
            call.run();
        } catch (UapiException refusal) {
            out.println("    refused: " + refusal.getMessage());
        }
    }
}
