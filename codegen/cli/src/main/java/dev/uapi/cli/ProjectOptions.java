package dev.uapi.cli;

import dev.uapi.project.Inspection;
import dev.uapi.project.Texts;
import dev.uapi.project.UnreadableException;
import dev.uapi.project.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which project is obeyed, and where imports are looked for besides.
final class ProjectOptions {
    @Option(
            names = "--project",
            paramLabel = "FILE",
            description = "The project file, or its folder. Default: the nearest uapi.json in the folder of the descriptions or above it.")
    private Optional<Path> named = Optional.empty();

    @Option(
            names = {"-I", "--import-path"},
            paramLabel = "DIR",
            description = {
                "Where imported files are looked for besides: after the folder of the file that imports them, and its project.",
                "May be repeated."
            })
    private List<Path> importPath = List.of();

    @Spec(Spec.Target.MIXEE)
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    List<Path> importPath() {
        return importPath;
    }

    /// Looks at all of a project, and says which one it is if nobody has named it.
    Inspection inspect() throws UnreadableException {
        return inspect(Texts.SAVED);
    }

    /// The same with other texts than what was saved.
    Inspection inspect(Texts texts) throws UnreadableException {
        if (named.isPresent()) {
            return open(file(named.get()), texts).inspect();
        }
        Path nearest = Workspace.projectFile(Path.of(""), texts).orElseThrow(() -> wrong(
                "name descriptions, or a project: there is no " + Workspace.PROJECT_FILE + " in this folder or above it"));
        spec.commandLine().getErr().println("uapi: the project of " + nearest);
        return open(nearest, texts).inspect();
    }

    /// Looks at some descriptions as their project wants it, or as the language does if they belong to none.
    Inspection inspect(List<Path> files) throws UnreadableException {
        return inspect(files, Texts.SAVED);
    }

    /// The same with other texts than what was saved.
    Inspection inspect(List<Path> files, Texts texts) throws UnreadableException {
        return workspaceOf(files, texts).inspect(files);
    }

    /// The workspace that some descriptions belong to.
    Workspace workspaceOf(List<Path> files) throws UnreadableException {
        return workspaceOf(files, Texts.SAVED);
    }

    private Workspace workspaceOf(List<Path> files, Texts texts) throws UnreadableException {
        Optional<Path> project = named.isPresent() ? named.map(ProjectOptions::file) : common(files, texts);
        return project.isPresent() ? open(project.get(), texts) : Workspace.none(importPath, texts);
    }

    private Workspace open(Path project, Texts texts) throws UnreadableException {
        return Workspace.of(project, importPath, texts);
    }

    private static Path file(Path fileOrFolder) {
        return Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(Workspace.PROJECT_FILE) : fileOrFolder;
    }

    /// The project of all the files. Two of them cannot be obeyed at once.
    private Optional<Path> common(List<Path> files, Texts texts) {
        List<Optional<Path>> projects = new ArrayList<>();
        for (Path file : files) {
            projects.add(Workspace.projectFile(file, texts));
            if (!absolute(projects.getFirst()).equals(absolute(projects.getLast()))) {
                throw wrong(files.getFirst() + " belongs to " + name(projects.getFirst()) + ", and " + file + " to "
                        + name(projects.getLast()) + ": call uapi once for each of them");
            }
        }
        return projects.getFirst();
    }

    private static Optional<Path> absolute(Optional<Path> project) {
        return project.map(Path::toAbsolutePath).map(Path::normalize);
    }

    private static String name(Optional<Path> project) {
        return project.map(file -> "the project of " + file).orElse("no project");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
