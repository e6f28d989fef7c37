package dev.uapi.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/// Looks for a Java that the generator runs on.
///
/// First the JDK that the build has chosen, then those of `toolchains.xml`, then the one that Maven itself runs on.
final class JavaSearch {
    private static final String JDK = "jdk";

    private final ToolchainManager toolchains;
    private final MavenSession session;

    JavaSearch(ToolchainManager toolchains, MavenSession session) {
        this.toolchains = toolchains;
        this.session = session;
    }

    /// @throws MojoFailureException if there is none, with what to do
    JavaRuntime find() throws MojoFailureException, IOException {
        for (Toolchain toolchain : candidates()) {
            Optional<JavaRuntime> runtime = runtime(toolchain);
            if (runtime.isPresent()) {
                return runtime.get();
            }
        }
        return orCurrent(JavaRuntime.current());
    }

    static JavaRuntime orCurrent(JavaRuntime current) throws MojoFailureException {
        if (current.isNewEnough()) {
            return current;
        }
        throw new MojoFailureException("The generator needs a JDK " + JavaRuntime.OLDEST + " or newer; Maven runs on " + current.feature()
                + ". Install one, such as Temurin, and let maven-toolchains-plugin choose it (goal select-jdk-toolchain), or name it in"
                + " ~/.m2/toolchains.xml, or let JAVA_HOME point to it");
    }

    private List<Toolchain> candidates() {
        List<Toolchain> candidates = new ArrayList<>();
        candidates.add(toolchains.getToolchainFromBuildContext(JDK, session));
        candidates.addAll(toolchains.getToolchains(session, JDK, Map.of("version", "[" + JavaRuntime.OLDEST + ",)")));
        candidates.removeIf(Objects::isNull);
        return candidates;
    }

    private static Optional<JavaRuntime> runtime(Toolchain toolchain) throws IOException {
        String executable = toolchain.findTool("java");
        return executable == null ? Optional.empty() : JavaRuntime.of(Path.of(executable)).filter(JavaRuntime::isNewEnough);
    }
}
