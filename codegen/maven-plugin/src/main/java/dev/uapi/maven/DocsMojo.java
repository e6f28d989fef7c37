package dev.uapi.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reference of uAPIs, for people: a site, manual pages, Markdown or reStructuredText.
 *
 * <p>Like {@code generate}, it does nothing while neither its input nor its output has changed.
 */
@Mojo(
        name = "docs",
        defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class DocsMojo extends DescriptionMojo {
    /**
     * How to print it: {@code site} for browsers, {@code man} as manual pages, {@code markdown} for repositories, {@code rst} for Sphinx.
     */
    @Parameter(property = "uapi.format", defaultValue = "site")
    private String format;

    /** Where the files go. By default {@code reference} in the build folder, for another format than {@code site} what that is called. */
    @Parameter(property = "uapi.docs.outputDirectory")
    private @Nullable File outputDirectory;

    /** Recorded calls to show: files of lines of JSON, as {@code TraceRecorder} writes them. Each command shows some of its own. */
    @Parameter
    private List<File> traces = List.of();

    @Inject
    DocsMojo(ToolchainManager toolchains, BuildContext context) {
        super(toolchains, context);
    }

    @Override
    void work(Inputs inputs) throws IOException, InterruptedException, MojoFailureException {
        Format chosen = Format.named(format);
        Path folder = outputDirectory(outputDirectory, chosen.folder());
        generate(new Request(Maker.target(chosen.target()), folder, Options.NONE, traces.stream().map(File::toPath).toList(), inputs));
    }
}
