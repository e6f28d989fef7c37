package dev.uapi.cli;

import dev.uapi.cli.replay.Player;
import dev.uapi.language.model.Release;
import dev.uapi.replay.StageException;
import dev.uapi.replay.TraceException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes recorded calls once more, and tells what comes out otherwise.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Makes recorded calls of /dev/iommu and of devices bound to it once more, and tells what comes out otherwise.",
            "",
            "They are made on the simulator, which plays the kernel that was recorded, unless a device file is given. Each difference is "
                    + "told by trace, line and field: what was recorded, what came out, and, of the simulator, the cause that it gives. "
                    + "Its device is the one of an emulated machine: edu, behind a VT-d."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything came out as it was recorded",
            "1:something came out otherwise",
            "2:called wrongly, or a trace cannot be read, or the device not be opened; what stands before that was played",
            "3:a bug in uapi"
        },
        footer = {
            "",
            "Examples:",
            "  uapi replay calls.jsonl",
            "  uapi replay --release 6.12 calls.jsonl other-calls.jsonl.gz",
            "  uapi replay --device /dev/iommu calls.jsonl"
        })
final class ReplayCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "TRACE", description = "What to play, packed by gzip or not; - is standard input.")
    private List<String> traces = List.of();

    @Option(names = "--simulator", description = "Play on the simulator. This is the default.")
    private boolean simulator;

    @Option(names = "--release", paramLabel = "RELEASE", converter = AsOf.ReleaseConverter.class, description =
            "The kernel that the simulator plays: 6.6, or 6.12.117. Default: the one that was recorded.")
    private Optional<Release> release = Optional.empty();

    @Option(names = "--device", paramLabel = "PATH", description = "Play on this device file instead: /dev/iommu.")
    private Optional<Path> device = Optional.empty();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    private long differences;

    @Override
    public Integer call() throws TraceException, StageException {
        if (device.isPresent() && (simulator || release.isPresent())) {
            throw new ParameterException(
                    spec.commandLine(), "--device plays on a kernel as it is: it goes without --simulator and --release");
        }
        Player player = new Player(
                device, release.map(played -> new dev.uapi.runtime.Release(played.major(), played.minor(), played.patch())));
        for (String trace : traces) {
            play(player, trace);
        }
        return differences == 0 ? ExitCode.FINE : ExitCode.DIFFERENT;
    }

    private void play(Player player, String trace) throws TraceException, StageException {
        PrintWriter out = spec.commandLine().getOut();
        long before = differences;
        Player.Outcome outcome = player.play(trace, System.in, difference -> {
            differences++;
            out.println(trace + ":" + difference);
        });
        String passedOver =
                outcome.passedOver() == 0 ? "" : "; " + outcome.passedOver() + " of which the trace says too little were passed over";
        out.println(trace + ": " + counted(outcome.calls(), "call") + ", " + counted(differences - before, "difference") + passedOver);
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
