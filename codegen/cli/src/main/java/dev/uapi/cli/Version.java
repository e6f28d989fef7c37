package dev.uapi.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// What `--version` says.
final class Version implements IVersionProvider {
    /// That of the command.
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("(not packed)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"uapi " + number(), "Java " + Runtime.version()};
    }
}
