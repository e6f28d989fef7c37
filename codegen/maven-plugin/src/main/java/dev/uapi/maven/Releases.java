package dev.uapi.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;
import org.jspecify.annotations.Nullable;

/// Looks for what was published earlier, wherever a module gets its dependencies from.
record Releases(RepositorySystem repositories, RepositorySystemSession session, MavenProject module) {
    private static final Pattern COORDINATES = Pattern.compile("([^:/\\\\]+):([^:/\\\\]+)(?::([^:/\\\\]+))?");
    private static final String ANY = "[0,)";

    /// @param named coordinates with or without a version, or a path; null: the module itself
    /// @return empty if there is no release of the module that is older than it is
    Optional<Baseline> find(@Nullable String named) throws MojoFailureException {
        if (named == null) {
            return newest(module.getGroupId(), module.getArtifactId());
        }
        Matcher coordinates = COORDINATES.matcher(named);
        if (!coordinates.matches()) {
            return Optional.of(new Baseline(named, module.getBasedir().toPath().resolve(named)));
        }
        if (coordinates.group(3) != null) {
            return Optional.of(resolved(artifact(coordinates.group(1), coordinates.group(2), coordinates.group(3))));
        }
        Optional<Baseline> newest = newest(coordinates.group(1), coordinates.group(2));
        return Optional.of(newest.orElseThrow(() -> new MojoFailureException("There is no release of " + named)));
    }

    private Optional<Baseline> newest(String groupId, String artifactId) throws MojoFailureException {
        boolean itself = groupId.equals(module.getGroupId()) && artifactId.equals(module.getArtifactId());
        Artifact wanted = artifact(groupId, artifactId, itself ? "(," + module.getVersion() + ")" : ANY);
        List<Version> versions = versions(wanted);
        for (int index = versions.size() - 1; index >= 0; index--) {
            Artifact found = wanted.setVersion(versions.get(index).toString());
            if (!found.isSnapshot()) {
                return Optional.of(resolved(found));
            }
        }
        return Optional.empty();
    }

    /// The oldest first.
    private List<Version> versions(Artifact wanted) throws MojoFailureException {
        try {
            VersionRangeRequest request = new VersionRangeRequest(wanted, module.getRemoteProjectRepositories(), null);
            return repositories.resolveVersionRange(session, request).getVersions();
        } catch (VersionRangeResolutionException unresolved) {
            throw new MojoFailureException("The releases of " + wanted + " cannot be found: " + unresolved.getMessage(), unresolved);
        }
    }

    private Baseline resolved(Artifact artifact) throws MojoFailureException {
        String name = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
        try {
            ArtifactRequest request = new ArtifactRequest(artifact, module.getRemoteProjectRepositories(), null);
            Path file = repositories.resolveArtifact(session, request).getArtifact().getFile().toPath();
            return new Baseline(name, file);
        } catch (ArtifactResolutionException unresolved) {
            throw new MojoFailureException("There is nothing to compare with: " + unresolved.getMessage(), unresolved);
        }
    }

    private static Artifact artifact(String groupId, String artifactId, String version) {
        return new DefaultArtifact(groupId, artifactId, "jar", version);
    }
}
