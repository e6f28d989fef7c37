package dev.uapi.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/// What all goals share: which descriptions they are about, and who works on these.
abstract class DescriptionMojo extends AbstractMojo {
    /**
     * The project file to be obeyed: its roots, imports, severities, suppressions and release. By default the nearest {@code uapi.json} in
     * the folder of this module or above it, if there is one. One above it chooses no descriptions: those of this module are taken.
     */
    @Parameter(property = "uapi.project")
    private @Nullable File project;

    /**
     * Descriptions of this module: files, or folders with files in them. What is not there is passed over. By default the roots of the
     * project file, or {@code src/main/uapi} if there is none in this module or if {@link #files} are named.
     */
    @Parameter
    private List<File> sources = List.of();

    /**
     * Dependencies of this module that hold descriptions, each as {@code groupId:artifactId}. They can be imported, and those that
     * {@link #files} names are taken. By default all that hold any.
     */
    @Parameter
    private List<String> descriptions = List.of();

    /** The descriptions that it is about, by file name, wherever they are. By default all of {@link #sources}. */
    @Parameter
    private List<String> files = List.of();

    /** Further folders to look for imports in. */
    @Parameter
    private List<File> importPath = List.of();

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
    private final BuildContext context;

    DescriptionMojo(ToolchainManager toolchains, BuildContext context) {
        this.toolchains = toolchains;
        this.context = context;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        try {
            work(inputs());
        } catch (IOException e) {
            throw new MojoExecutionException("A file cannot be read or written: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while the generator ran", e);
        }
    }

    abstract void work(Inputs inputs) throws IOException, InterruptedException, MojoFailureException;

    final MavenProject module() {
        return module;
    }

    final RepositorySystemSession repositorySession() {
        return session.getRepositorySession();
    }

    /// Where this execution copies what others read.
    final Path copies(String name) {
        return workFolder().resolve(execution.getExecutionId()).resolve(name);
    }

    final Generator generator() throws IOException, MojoFailureException {
        List<Path> classPath = pluginArtifacts.stream().map(artifact -> artifact.getFile().toPath()).toList();
        return new Generator(new JavaSearch(toolchains, session).find(), classPath);
    }

    @SuppressWarnings("unchecked") // Maven does not say what is in it: anything
    final Reporter reporter() {
        return new Reporter(getLog(), context, Told.in(getPluginContext()));
    }

    /// Makes something, unless it is there already.
    final void generate(Request request) throws IOException, InterruptedException, MojoFailureException {
        Path memory = workFolder().resolve(execution.getExecutionId() + ".sha256");
        new Generation(generator(), memory, reporter()).run(request);
    }

    /// @param chosen where a build wants it; null leaves it to the goal
    /// @param folder where the goal wants it, below the build folder
    final Path outputDirectory(@Nullable File chosen, String folder) {
        return chosen == null ? buildFolder().resolve(folder) : chosen.toPath();
    }

    private Inputs inputs() throws IOException, MojoFailureException {
        Optional<Project> obeyed = obeyed();
        boolean asItSays = sources.isEmpty() && files.isEmpty() && obeyed.filter(this::chooses).isPresent();
        DescriptionPath path = new DescriptionPath(asItSays ? List.of() : own(), others());
        List<Path> folders = new ArrayList<>(path.folders());
        importPath.forEach(folder -> folders.add(folder.toPath()));
        return new Inputs(obeyed, folders, asItSays ? List.of() : path.chosen(files));
    }

    private Optional<Project> obeyed() throws MojoFailureException {
        return project == null ? Project.nearest(baseFolder()) : Optional.of(Project.named(project.toPath()));
    }

    /// One that is shared by several modules cannot say what is made of each.
    private boolean chooses(Project obeyed) {
        return project != null || obeyed.isIn(baseFolder());
    }

    private List<Descriptions> own() throws IOException {
        if (sources.isEmpty()) {
            return List.of(Descriptions.at(baseFolder().resolve("src/main/uapi")));
        }
        List<Descriptions> found = new ArrayList<>();
        for (File source : sources) {
            found.add(Descriptions.at(source.toPath()));
        }
        return found;
    }

    private List<Descriptions> others() throws IOException, MojoFailureException {
        Dependencies dependencies = new Dependencies(module.getArtifacts(), workFolder());
        return descriptions.isEmpty() ? dependencies.all() : dependencies.named(descriptions);
    }

    private Path workFolder() {
        return buildFolder().resolve("uapi");
    }

    private Path buildFolder() {
        return Path.of(module.getBuild().getDirectory());
    }

    private Path baseFolder() {
        return module.getBasedir().toPath();
    }
}
