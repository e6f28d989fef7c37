package dev.uapi.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Tells what has changed in descriptions of uAPIs, and what it means for the programs that call them, as {@code uapi diff} does.
 *
 * <p>It compares them with what they were in the newest release of this module, unless something else is named, and fails if programs that
 * worked may not work any more.
 */
@Mojo(
        name = "diff",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class DiffMojo extends DescriptionMojo {
    /** Compares with a commit of git: {@code HEAD~1}, {@code origin/main}, {@code v1.2}. */
    @Parameter(property = "uapi.revision")
    private @Nullable String revision;

    /** Compares the descriptions as of two releases of Linux: {@code 6.6..7.3}. */
    @Parameter(property = "uapi.asOf")
    private @Nullable String asOf;

    /**
     * Compares with what was published: an artifact as {@code groupId:artifactId:version}, without a version its newest release, or a jar
     * or a folder. By default the newest release of this module that is older than this one; if there is none, there is nothing to do.
     */
    @Parameter(property = "uapi.baseline")
    private @Nullable String baseline;

    /** Whether the build fails if a change may break programs. Otherwise that is a warning. */
    @Parameter(property = "uapi.failOnBreaking", defaultValue = "true")
    private boolean failOnBreaking;

    /** Whether to tell also where only the documentation has changed. */
    @Parameter(property = "uapi.documentation", defaultValue = "false")
    private boolean documentation;

    /** The file with all changes for programs: JSON, as {@code uapi diff --format json} prints it. */
    @Parameter(property = "uapi.report", defaultValue = "${project.build.directory}/uapi-diff.json")
    private File report;

    private final RepositorySystem repositories;

    @Inject
    DiffMojo(ToolchainManager toolchains, BuildContext context, RepositorySystem repositories) {
        super(toolchains, context);
        this.repositories = repositories;
    }

    @Override
    void work(Inputs inputs) throws IOException, InterruptedException, MojoFailureException {
        Optional<Against> against = against();
        if (against.isEmpty()) {
            getLog().info("Nothing to compare " + inputs.names() + " with: there is no release of this module before "
                    + module().getVersion());
            return;
        }
        String subject = inputs.names() + " " + against.get().words();
        getLog().info("Comparing " + subject);
        Files.deleteIfExists(report.toPath());
        Reporter reporter = reporter();
        reporter.forget(inputs);
        Ending ending = generator().run(Generator.Program.DIFF, arguments(against.get(), inputs));
        reporter.tell(failOnBreaking ? ending : ending.taking(Finding.Level.BREAKING, Finding.Level.WARNING));
        ending.orFail("Not compared " + subject);
        getLog().info(counts(ending) + "; all of it is in " + report);
        if (failOnBreaking && ending.count(Finding.Level.BREAKING) > 0) {
            throw new MojoFailureException("Programs may break by what has changed in " + subject + ", as told above");
        }
    }

    private List<String> arguments(Against against, Inputs inputs) {
        List<String> arguments = new ArrayList<>(against.arguments());
        if (documentation) {
            arguments.add("--documentation");
        }
        arguments.addAll(List.of("--report", report.toString()));
        arguments.addAll(inputs.arguments());
        return arguments;
    }

    private static String counts(Ending ending) {
        return Stream.of(Finding.Level.BREAKING, Finding.Level.GROWTH, Finding.Level.ADDITION)
                .map(level -> ending.count(level) + " " + level.label())
                .collect(Collectors.joining(", "));
    }

    /// Empty if there is nothing to compare with.
    private Optional<Against> against() throws IOException, MojoFailureException {
        if (Stream.of(revision, asOf, baseline).filter(named -> named != null).count() > 1) {
            throw new MojoFailureException("revision, asOf and baseline do not go together");
        }
        if (revision != null) {
            return Optional.of(Against.commit(revision));
        }
        if (asOf != null) {
            return Optional.of(Against.releases(asOf));
        }
        Optional<Baseline> found = new Releases(repositories, repositorySession(), module()).find(baseline);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().unpacked(copies("baseline")));
    }
}
