package dev.uapi.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// What `--version` says.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("(not packed)");
        return new String[] {"uapi " + version, "Java " + Runtime.version()};
    }
}
