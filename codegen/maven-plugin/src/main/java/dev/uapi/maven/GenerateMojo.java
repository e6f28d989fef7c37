package dev.uapi.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Generates from descriptions of uAPIs: Java bindings, the stub of a simulator, the reference, the C header, or descriptions for
 * syzkaller.
 *
 * <p>The generator runs as a process on a JDK 25 or newer: the one that the build has chosen as its toolchain, one of
 * {@code toolchains.xml}, or the one that Maven itself runs on. It does not run again while neither its input nor its output has changed.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class GenerateMojo extends AbstractMojo {
    /**
     * What to make: {@code java}, {@code simulator}, {@code docs}, {@code man}, {@code markdown}, {@code rst}, {@code c-header} or
     * {@code syzlang}.
     */
    @Parameter(property = "uapi.target", required = true)
    private String target;

    /**
     * The project file to be obeyed: its imports, severities, suppressions and release. By default {@code uapi.json} in the folder of this
     * module, if it is there.
     */
    @Parameter(property = "uapi.project")
    private @Nullable File project;

    /**
     * Descriptions of this module: files, or folders with files in them. What is not there is passed over. By default the roots of the
     * project file, or {@code src/main/uapi} if there is none or if {@link #files} are named.
     */
    @Parameter
    private List<File> sources = List.of();

    /**
     * Dependencies of this module that hold descriptions, each as {@code groupId:artifactId}. They can be imported, and those that
     * {@link #files} names are generated from.
     */
    @Parameter
    private List<String> descriptions = List.of();

    /** The descriptions to generate from, by file name, wherever they are. By default all of {@link #sources}. */
    @Parameter
    private List<String> files = List.of();

    /** Further folders to look for imports in. */
    @Parameter
    private List<File> importPath = List.of();

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
     * Where the files go. By default {@code generated-sources/uapi} in the build folder, for {@code docs} {@code reference},
     * for {@code c-header} {@code include}, otherwise what the target is called.
     */
    @Parameter(property = "uapi.outputDirectory")
    private @Nullable File outputDirectory;

    /** Whether to do nothing. */
    @Parameter(property = "uapi.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject module;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> pluginArtifacts;

    private final ToolchainManager toolchains;

    @Inject
    GenerateMojo(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        try {
            Request request = request(Target.named(target));
            generation().run(request);
            if (request.target().compiled()) {
                module.addCompileSourceRoot(request.outputDirectory().toString());
            }
        } catch (IOException e) {
            throw new MojoExecutionException("A file cannot be read or written: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while the generator ran", e);
        }
    }

    private Request request(Target chosen) throws IOException, MojoFailureException {
        Optional<Project> obeyed = Project.of(project == null ? null : project.toPath(), module.getBasedir().toPath());
        boolean asItSays = obeyed.isPresent() && sources.isEmpty() && files.isEmpty();
        DescriptionPath path = new DescriptionPath(asItSays ? List.of() : own(), others());
        List<Path> folders = new ArrayList<>(path.folders());
        importPath.forEach(folder -> folders.add(folder.toPath()));
        Path output = outputDirectory == null ? buildFolder().resolve(chosen.folder()) : outputDirectory.toPath();
        List<Path> named = asItSays ? List.of() : path.chosen(files);
        return new Request(chosen, output, packageName, bindingsPackage, new TreeMap<>(bindingsOf), tier, obeyed, folders, named);
    }

    private Generation generation() throws IOException, MojoFailureException {
        List<Path> classPath = pluginArtifacts.stream().map(artifact -> artifact.getFile().toPath()).toList();
        Generator generator = new Generator(new JavaSearch(toolchains, session).find(), classPath);
        return new Generation(generator, workFolder().resolve(execution.getExecutionId() + ".sha256"), getLog());
    }

    private List<Descriptions> own() throws IOException {
        if (sources.isEmpty()) {
            return List.of(Descriptions.at(module.getBasedir().toPath().resolve("src/main/uapi")));
        }
        List<Descriptions> found = new ArrayList<>();
        for (File source : sources) {
            found.add(Descriptions.at(source.toPath()));
        }
        return found;
    }

    private List<Descriptions> others() throws IOException, MojoFailureException {
        List<Descriptions> found = new ArrayList<>();
        for (String coordinates : descriptions) {
            found.add(Descriptions.in(dependency(coordinates), workFolder().resolve(coordinates.replace(':', '/'))));
        }
        return found;
    }

    private Path dependency(String coordinates) throws MojoFailureException {
        return module.getArtifacts().stream()
                .filter(artifact -> coordinates.equals(artifact.getGroupId() + ":" + artifact.getArtifactId()))
                .findFirst()
                .map(artifact -> artifact.getFile().toPath())
                .orElseThrow(() -> new MojoFailureException("There is no dependency " + coordinates
                        + " to take descriptions from: add it, for which scope 'provided' is enough"));
    }

    private Path workFolder() {
        return buildFolder().resolve("uapi");
    }

    private Path buildFolder() {
        return Path.of(module.getBuild().getDirectory());
    }
}
