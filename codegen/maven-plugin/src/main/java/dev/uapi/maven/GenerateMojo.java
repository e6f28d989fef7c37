package dev.uapi.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * Generates from descriptions of uAPIs what programs are made of: Java bindings, the stub of a simulator, the C header, or descriptions
 * for syzkaller.
 *
 * <p>The generator runs as a process on a JDK 25 or newer: the one that the build has chosen as its toolchain, one of
 * {@code toolchains.xml}, or the one that Maven itself runs on. It does not run again while neither its input nor its output has changed.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class GenerateMojo extends DescriptionMojo {
    /** What to make: {@code java}, {@code simulator}, {@code c-header} or {@code syzlang}. */
    @Parameter(property = "uapi.target")
    private @Nullable String target;

    /** What to make it with in the place of a target: templates of your own, {@code target.stg} in this folder and what that imports. */
    @Parameter(property = "uapi.templates")
    private @Nullable File templates;

    /** The package of the generated sources. By default it follows from the name of the description. */
    @Parameter(property = "uapi.packageName")
    private @Nullable String packageName;

    /** For a simulator: the package that the bindings have been generated into. By default it follows from the name of the description. */
    @Parameter(property = "uapi.bindingsPackage")
    private @Nullable String bindingsPackage;

    /**
     * For descriptions that are imported: the packages that their bindings have been generated into, by the names of the descriptions. By
     * default they follow from those names.
     */
    @Parameter
    private Map<String, String> bindingsOf = Map.of();

    /**
     * For {@code java}: the tier whose package is made, {@code basic} or {@code extended}. By default both are. Bindings of the basic tier
     * need nothing of the extended one.
     */
    @Parameter(property = "uapi.tier")
    private @Nullable String tier;

    /**
     * Where the files go. By default {@code generated-sources/uapi} in the build folder, for {@code c-header} {@code include}, for
     * {@code syzlang} {@code syzlang}, for templates what their folder is called.
     */
    @Parameter(property = "uapi.outputDirectory")
    private @Nullable File outputDirectory;

    @Inject
    GenerateMojo(ToolchainManager toolchains, BuildContext context) {
        super(toolchains, context);
    }

    @Override
    void work(Inputs inputs) throws IOException, InterruptedException, MojoFailureException {
        if (target != null && templates == null) {
            make(Target.named(target), inputs);
        } else if (target == null && templates != null) {
            Maker maker = Maker.templates(templates.toPath());
            generate(new Request(maker, outputDirectory(outputDirectory, maker.name()), Options.NONE, List.of(), inputs));
        } else {
            throw new MojoFailureException("Either a target is made, or templates make something: name one of them");
        }
    }

    private void make(Target chosen, Inputs inputs) throws IOException, InterruptedException, MojoFailureException {
        Path folder = outputDirectory(outputDirectory, chosen.folder());
        Options options = new Options(packageName, bindingsPackage, new TreeMap<>(bindingsOf), tier);
        generate(new Request(Maker.target(chosen.spelling()), folder, options, List.of(), inputs));
        if (chosen.compiled()) {
            module().addCompileSourceRoot(folder.toString());
        }
    }
}
