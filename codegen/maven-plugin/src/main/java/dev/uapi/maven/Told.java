package dev.uapi.maven;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What has been told of a module in this build, so that a goal does not repeat what another one has said.
final class Told {
    private final Set<Finding> findings = new HashSet<>();
    private final Set<Path> files = new HashSet<>();

    /// @param context that Maven keeps for all goals of this plugin in one module, for as long as the build lasts
    static Told in(Map<Object, Object> context) {
        return (Told) context.computeIfAbsent(Told.class, key -> new Told());
    }

    /// Whether nobody has told this one; from now on somebody has.
    boolean isNews(Finding finding) {
        return findings.add(finding);
    }

    /// Whether no goal has looked at the file; from now on one has.
    boolean isNews(Path file) {
        return files.add(file);
    }
}
