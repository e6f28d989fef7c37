package dev.uapi.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;

/// What was published earlier.
///
/// @param name     as a build knows it: `com.example:lamp:1.2`
/// @param artifact a jar, or a folder
record Baseline(String name, Path artifact) {
    /// @param copies the folder that its descriptions are copied to when they come out of a jar
    Against unpacked(Path copies) throws IOException, MojoFailureException {
        if (Files.notExists(artifact)) {
            throw new MojoFailureException("There is nothing to compare with at " + artifact);
        }
        Descriptions descriptions = Descriptions.in(artifact, copies);
        if (descriptions.files().isEmpty()) {
            throw new MojoFailureException("There is no description in " + name
                    + ": an artifact can be compared with that has its own among its resources");
        }
        return Against.folder(descriptions.folder(), name);
    }
}
