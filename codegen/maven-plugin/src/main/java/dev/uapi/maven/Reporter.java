package dev.uapi.maven;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.build.BuildContext;

/// Tells findings to whoever has started the build: a terminal prints them with their lines, an editor marks the places.
final class Reporter {
    private final Log log;
    private final BuildContext context;
    private final Told told;

    Reporter(Log log, BuildContext context, Told told) {
        this.log = log;
        this.context = context;
        this.told = told;
    }

    Log log() {
        return log;
    }

    /// To be called before a run: what earlier builds have found in these files is no news any more.
    void forget(Inputs inputs) {
        inputs.origins().filter(told::isNews).map(Path::toFile).forEach(context::removeMessages);
    }

    /// To be called after a run that made something.
    void made(Path folder) {
        context.refresh(folder.toFile());
    }

    void tell(Ending ending) {
        ending.findings().stream().filter(told::isNews).forEach(this::tell);
        Consumer<String> level = ending.status() == 0 ? log::warn : log::error;
        ending.words().forEach(level);
    }

    private void tell(Finding finding) {
        switch (finding.level()) {
            case ERROR, BREAKING -> tell(finding, BuildContext.SEVERITY_ERROR, log::error);
            case WARNING -> tell(finding, BuildContext.SEVERITY_WARNING, log::warn);
            // Nothing that an editor would mark: its own hints are livelier.
            case HINT, GROWTH, ADDITION, DOCUMENTATION -> {
                log.info(finding.file() + " [" + finding.line() + ':' + finding.column() + "]: " + finding.message());
                finding.picture().forEach(log::info);
            }
        }
    }

    private void tell(Finding finding, int severity, Consumer<String> level) {
        context.addMessage(finding.file().toFile(), finding.line(), finding.column(), finding.message(), severity, null);
        finding.picture().forEach(level);
    }
}
