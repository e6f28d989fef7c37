package dev.uapi.maven;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/// Runs the generator where that makes a difference.
///
/// @param memory the file in which the last run is remembered
record Generation(Generator generator, Path memory, Log log) {
    void run(Request request) throws IOException, InterruptedException, MojoFailureException {
        LastRun lastRun = new LastRun(memory, request.outputDirectory());
        String fingerprint = generator.fingerprint(request);
        if (lastRun.repeats(fingerprint)) {
            log.info("Nothing has changed: " + request.subject());
            return;
        }
        log.info("Generating " + request.subject() + " into " + request.outputDirectory());
        lastRun.forget();
        Ending ending = generator.run(request);
        ending.report(log);
        ending.orFail(request.subject());
        lastRun.remember(fingerprint);
    }
}
