package dev.uapi.maven;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.build.BuildContext;

/**
 * Tells everything that is wrong with descriptions of uAPIs, as {@code uapi check} does, and makes nothing.
 *
 * <p>It fails if anything is an error. The goals that make something tell the same of what they are made of: this one is for descriptions
 * of which nothing is made here, such as those of a jar for others to import.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class CheckMojo extends DescriptionMojo {
    @Inject
    CheckMojo(ToolchainManager toolchains, BuildContext context) {
        super(toolchains, context);
    }

    @Override
    void work(Inputs inputs) throws IOException, InterruptedException, MojoFailureException {
        getLog().info("Checking " + inputs.names());
        Reporter reporter = reporter();
        reporter.forget(inputs);
        List<String> arguments = new ArrayList<>(List.of("--check"));
        arguments.addAll(inputs.arguments());
        Ending ending = generator().run(Generator.Program.GENERATE, arguments);
        reporter.tell(ending);
        ending.orFail("Checked " + inputs.names());
    }
}
