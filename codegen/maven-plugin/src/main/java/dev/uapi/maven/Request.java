package dev.uapi.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One thing to generate.
///
/// @param traces recorded calls that a reference shows
record Request(Maker maker, Path outputDirectory, Options options, List<Path> traces, Inputs inputs) {
    Request {
        traces = List.copyOf(traces);
    }

    /// The generator's command line.
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(maker.arguments());
        arguments.addAll(List.of("--out", outputDirectory.toString()));
        arguments.addAll(options.arguments());
        traces.forEach(trace -> arguments.addAll(List.of("--trace", trace.toString())));
        arguments.addAll(inputs.arguments());
        return arguments;
    }

    /// Adds all that decides what comes out.
    void addTo(Fingerprint fingerprint) throws IOException {
        fingerprint.add(arguments());
        if (maker.templates().isPresent()) {
            fingerprint.add(maker.templates().get(), all -> true);
        }
        for (Path trace : traces) {
            fingerprint.add(trace, itself -> true);
        }
        inputs.addTo(fingerprint);
    }

    /// In words: `docs from iommufd.uapi`.
    String subject() {
        return maker.name() + " from " + inputs.names();
    }
}
