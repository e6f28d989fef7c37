package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/// How to build a project. What it asks for is in a repository of these tests, or else in the one of the machine, or else fetched.
final class Build {
    /// For projects to name what they need, as `${…}` on the command line would.
    private static final List<String> HANDED_ON = List.of("uapi.version", "junit.version");

    private final InstalledMaven maven;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> arguments = new ArrayList<>();

    Build(InstalledMaven maven) {
        this.maven = maven;
    }

    /// As if the machine was set up so.
    Build with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /// Goals, phases and options.
    Build args(String... words) {
        Collections.addAll(arguments, words);
        return this;
    }

    /// Builds what must succeed.
    BuildLog succeed(Path folder) {
        BuildLog log = run(folder);
        assertEquals(0, log.status(), log::text);
        return log;
    }

    /// Builds what must fail.
    BuildLog fail(Path folder) {
        BuildLog log = run(folder);
        assertNotEquals(0, log.status(), log::text);
        return log;
    }

    BuildLog run(Path folder) {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        InvocationRequest request = request(folder).setOutputHandler(lines::add).setErrorHandler(lines::add);
        try {
            return new BuildLog(new DefaultInvoker().setMavenHome(maven.home()).execute(request).getExitCode(), lines);
        } catch (MavenInvocationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private InvocationRequest request(Path folder) {
        InvocationRequest request = new DefaultInvocationRequest()
                .setBaseDirectory(folder.toFile())
                .setJavaHome(maven.javaHome())
                .setMavenOpts("-XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                .setBatchMode(true)
                .setNoTransferProgress(true)
                .setOffline(Boolean.getBoolean("uapi.offline"))
                .setLocalRepositoryDirectory(new File(System.getProperty("uapi.local")))
                .setGlobalSettingsFile(new File("src/test/resources/settings.xml").getAbsoluteFile())
                .setProperties(properties())
                .addArgs(arguments);
        Optional.of(new File(System.getProperty("uapi.settings"))).filter(File::isFile).ifPresent(request::setUserSettingsFile);
        environment.forEach(request::addShellEnvironment);
        return request;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        HANDED_ON.forEach(name -> properties.setProperty(name, System.getProperty(name)));
        properties.setProperty("uapi.machine", Path.of(System.getProperty("uapi.machine")).toUri().toString());
        properties.setProperty("aether.offline.protocols", "file");
        properties.setProperty("style.color", "never");
        return properties;
    }
}
