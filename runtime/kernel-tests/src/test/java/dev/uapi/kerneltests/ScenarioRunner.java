package dev.uapi.kerneltests;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import dev.uapi.kerneltests.campaign.Campaign;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs all scenarios where it is started, and writes one line for each that a program can read: see [Verdict].
///
/// With `--record` it prints the calls as a trace in the end: see [Recording]. With `--campaign` it also makes calls that nobody
/// thought of: see [Campaign]; with `--devices` such with mock devices. With `--probes` it also prints what the kernel offers: see
/// [ProbeTable].
public final class ScenarioRunner implements TestExecutionListener {
    /// The argument that asks for a trace.
    static final String RECORD = "--record";

    /// The argument that asks for calls that nobody thought of, too.
    static final String CAMPAIGN = "--campaign";

    /// The argument that asks for such calls with mock devices, too.
    static final String DEVICES = "--devices";

    /// The argument that asks for what the kernel offers, too.
    static final String PROBES = "--probes";

    /// How many calls nobody thought of in address spaces without devices.
    static final long CALLS = 10_000;

    /// How many there are with mock devices, if the kernel has them.
    static final long DEVICE_CALLS = 10_000;

    private static final long SEED = 1;

    private final PrintStream out;

    private ScenarioRunner(PrintStream out) {
        this.out = out;
    }

    /// Ends with 0 once all scenarios have run, whatever came out.
    public static void main(String[] arguments) throws IOException {
        LauncherDiscoveryRequestBuilder scenarios = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("dev.uapi.kerneltests.scenario"))
                .filters(ClassNameFilter.includeClassNamePatterns(".*Scenarios"));
        if (List.of(arguments).contains(RECORD)) {
            record(scenarios.filters(TagFilter.excludeTags(Recording.LEFT_OUT, Subject.KERNEL_ONLY)));
        } else {
            run(scenarios);
        }
        if (List.of(arguments).contains(CAMPAIGN)) {
            Campaign.onThisKernel(System.out).run(SEED, CALLS);
        }
        if (List.of(arguments).contains(DEVICES)) {
            Campaign.withDevices(System.out).run(SEED, DEVICE_CALLS);
        }
        if (List.of(arguments).contains(PROBES)) {
            ProbeTable.print(System.out);
        }
    }

    private static void record(LauncherDiscoveryRequestBuilder scenarios) throws IOException {
        try (Recording recording = Recording.start()) {
            run(scenarios);
            recording.print(System.out);
        }
    }

    private static void run(LauncherDiscoveryRequestBuilder scenarios) {
        LauncherFactory.create().execute(scenarios.build(), new ScenarioRunner(System.out));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && result.getStatus() != TestExecutionResult.Status.ABORTED) {
            out.println(new Verdict(name(test), result.getThrowable().map(Throwable::toString)).toLine());
        }
    }

    private static String name(TestIdentifier test) {
        MethodSource method = test.getSource().map(MethodSource.class::cast).orElseThrow();
        String group = method.getClassName().substring(method.getClassName().lastIndexOf('.') + 1);
        String name = group + "." + method.getMethodName();
        return test.getDisplayName().startsWith(method.getMethodName()) ? name : name + " " + test.getDisplayName();
    }
}
