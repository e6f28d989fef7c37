package dev.uapi.maven;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;

/// Runs the generator where that makes a difference.
///
/// @param memory the file in which the last run is remembered
record Generation(Generator generator, Path memory, Reporter reporter) {
    void run(Request request) throws IOException, InterruptedException, MojoFailureException {
        LastRun lastRun = new LastRun(memory, request.outputDirectory());
        String fingerprint = generator.fingerprint(request);
        if (lastRun.repeats(fingerprint)) {
            reporter.log().info("Nothing has changed: " + request.subject());
            return;
        }
        reporter.log().info("Generating " + request.subject() + " into " + request.outputDirectory());
        lastRun.forget();
        reporter.forget(request.inputs());
        Ending ending = generator.run(Generator.Program.GENERATE, request.arguments());
        reporter.tell(ending);
        ending.orFail("No " + request.subject());
        lastRun.remember(fingerprint);
        reporter.made(request.outputDirectory());
    }
}
