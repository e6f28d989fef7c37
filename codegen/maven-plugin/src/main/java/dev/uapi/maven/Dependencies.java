package dev.uapi.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;

/// The dependencies of a module that hold descriptions.
///
/// @param copies the folder that descriptions in jars are copied to, one folder for each jar
record Dependencies(Set<Artifact> artifacts, Path copies) {
    /// All of them that hold any.
    List<Descriptions> all() throws IOException {
        List<Descriptions> found = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            if (canHoldAny(artifact.getFile().toPath())) {
                found.add(descriptions(artifact));
            }
        }
        found.removeIf(descriptions -> descriptions.files().isEmpty());
        return found;
    }

    /// Those that a build names.
    ///
    /// @param coordinates of each, `groupId:artifactId`
    List<Descriptions> named(List<String> coordinates) throws IOException, MojoFailureException {
        List<Descriptions> found = new ArrayList<>();
        for (String each : coordinates) {
            found.add(descriptions(artifact(each)));
        }
        return found;
    }

    private Artifact artifact(String coordinates) throws MojoFailureException {
        return artifacts.stream()
                .filter(artifact -> coordinates.equals(name(artifact, ":")))
                .findFirst()
                .orElseThrow(() -> new MojoFailureException("There is no dependency " + coordinates
                        + " to take descriptions from: add it, for which scope 'provided' is enough"));
    }

    private Descriptions descriptions(Artifact artifact) throws IOException {
        return Descriptions.in(artifact.getFile().toPath(), copies.resolve(name(artifact, "/")));
    }

    private static boolean canHoldAny(Path file) {
        return Files.isDirectory(file) || file.toString().endsWith(".jar");
    }

    private static String name(Artifact artifact, String separator) {
        return artifact.getGroupId() + separator + artifact.getArtifactId();
    }
}
