package dev.uapi.maven.build;

import java.io.File;
import java.nio.file.Path;

/// A Maven that people have, on a Java that they have.
enum InstalledMaven {
    /// The oldest one that the plugin works under, on the Java of the build: 17 or newer.
    OLDEST("uapi.maven.oldest", System.getProperty("uapi.java.oldest")),
    /// The newest of its line, on the Java of these tests.
    NEWEST("uapi.maven.newest", System.getProperty("java.home"));

    private final String versionProperty;
    private final String javaHome;

    InstalledMaven(String versionProperty, String javaHome) {
        this.versionProperty = versionProperty;
        this.javaHome = javaHome;
    }

    File home() {
        return Path.of(System.getProperty("uapi.mavens"), "apache-maven-" + System.getProperty(versionProperty)).toFile();
    }

    File javaHome() {
        return new File(javaHome);
    }
}
