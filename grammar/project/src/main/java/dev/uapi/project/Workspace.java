package dev.uapi.project;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Policy;
import dev.uapi.language.diagnostic.Policy.House;
import dev.uapi.language.diagnostic.Policy.Suppression;
import dev.uapi.language.model.Release;
import dev.uapi.project.ProjectFile.Suppressed;
import dev.uapi.project.ProjectReader.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Descriptions that belong together, and what is decided about all of them.
///
/// A workspace with a project file, `uapi.json`, reads what is below the folder of that file and the jars that it names, and nothing else.
/// It reads each file once: what it said stays so. After a change of the project file, or when files come and go, one opens another.
public final class Workspace implements Sources {
    /// What a project file is called.
    public static final String PROJECT_FILE = "uapi.json";

    private final Optional<Path> projectFile;
    private final ProjectFile project;
    private final Policy policy;
    private final List<Diagnostic> findings;
    private final List<Source> roots;
    private final DescriptionFiles files;
    private final Library library;

    private Workspace(
            Optional<Path> projectFile,
            ProjectFile project,
            Policy policy,
            List<Diagnostic> findings,
            List<Source> roots,
            DescriptionFiles files,
            Library library) {
        this.projectFile = projectFile;
        this.project = project;
        this.policy = policy;
        this.findings = findings;
        this.roots = roots;
        this.files = files;
        this.library = library;
    }

    /// The project file that a file or folder belongs to: the nearest one in its folder or above it.
    ///
    /// @return relative if the start is
    public static Optional<Path> projectFile(Path start, Texts texts) {
        for (Path folder = start.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(PROJECT_FILE);
            if (texts.has(file)) {
                return Optional.of(start.isAbsolute() ? file : Path.of("").toAbsolutePath().relativize(file));
            }
        }
        return Optional.empty();
    }

    /// The workspace of a project.
    ///
    /// @param projectFile its `uapi.json`; sources are called as it is, absolutely if it is
    /// @param importPath  further folders to look for imports in, which may be anywhere
    /// @throws UnreadableException if the project file itself cannot be read; whatever is wrong in it is among the [#findings()]
    public static Workspace of(Path projectFile, List<Path> importPath, Texts texts) throws UnreadableException {
        Reading reading = ProjectReader.read(new Source(projectFile.toString(), texts.read(projectFile)));
        ProjectFile project = reading.file();
        Path folder = projectFile.resolveSibling("");
        Boundary boundary = new Boundary(Stream.concat(Stream.of(folder), importPath.stream()).toList());
        DescriptionFiles files = new DescriptionFiles(texts, Optional.of(boundary));
        Opening opening = new Opening(folder, texts, files);
        project.roots().forEach(opening::addRoot);
        project.imports().forEach(opening::addImport);
        List<Diagnostic> findings = Stream.concat(reading.findings().stream(), opening.findings().stream())
                .sorted(Comparator.comparingInt(finding -> finding.place().start()))
                .toList();
        return new Workspace(
                Optional.of(projectFile), project, policy(project, folder), findings, opening.roots(), files, opening.library(importPath));
    }

    /// All below a folder that has no project file: every description there is a root, unless it cannot be read.
    ///
    /// @throws UnreadableException if the folder cannot
    public static Workspace around(Path folder, Texts texts) throws UnreadableException {
        DescriptionFiles files = new DescriptionFiles(texts, Optional.of(new Boundary(List.of(folder))));
        List<Path> descriptions = texts.descriptions(folder);
        List<Source> roots = descriptions.stream().map(files::offer).flatMap(Workspace::given).distinct().toList();
        Library library = new Library(files, List.of(), List.of(Shelf.of(descriptions, files)));
        return new Workspace(Optional.empty(), ProjectFile.EMPTY, Policy.DEFAULT, List.of(), roots, files, library);
    }

    /// No project: there are no roots, and every file may be read.
    ///
    /// @param importPath folders to look for imports in
    public static Workspace none(List<Path> importPath) {
        return none(importPath, Texts.SAVED);
    }

    /// The same with other texts than what was saved.
    public static Workspace none(List<Path> importPath, Texts texts) {
        DescriptionFiles files = new DescriptionFiles(texts, Optional.empty());
        Library library = new Library(files, List.of(), importPath.stream().map(folder -> Shelf.folder(folder, files)).toList());
        return new Workspace(Optional.empty(), ProjectFile.EMPTY, Policy.DEFAULT, List.of(), List.of(), files, library);
    }

    /// Nothing: there are no roots, and no file may be read.
    public static Workspace outside() {
        DescriptionFiles files = new DescriptionFiles(Texts.SAVED, Optional.of(new Boundary(List.of())));
        Library library = new Library(files, List.of(), List.of());
        return new Workspace(Optional.empty(), ProjectFile.EMPTY, Policy.DEFAULT, List.of(), List.of(), files, library);
    }

    private static Stream<Source> given(Offer offer) {
        return switch (offer) {
            case Offer.Given given -> Stream.of(given.source());
            case Offer.Refused _ -> Stream.empty();
        };
    }

    private static Policy policy(ProjectFile project, Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return new Policy(
                project.houses().stream().map(each -> new House(each.profile(), covers(each.files(), whole))).toList(),
                project.levels(),
                project.suppressions().stream().map(each -> suppression(each, whole)).toList());
    }

    private static Suppression suppression(Suppressed said, Path folder) {
        return new Suppression(said.code(), said.files(), covers(said.files(), folder), said.place());
    }

    private static Predicate<String> covers(String files, Path folder) {
        Glob glob = new Glob(files);
        return path -> {
            Path file = Path.of(path).toAbsolutePath().normalize();
            return file.startsWith(folder) && glob.covers(folder.relativize(file).toString());
        };
    }

    /// The project file, as it was called.
    public Optional<Path> projectFile() {
        return projectFile;
    }

    /// What is wrong with the project file. Whatever makes sense of it holds nevertheless.
    public List<Diagnostic> findings() {
        return findings;
    }

    /// The project's descriptions, in the order of its roots and then of their paths.
    public List<Source> roots() {
        return roots;
    }

    /// How findings are to be taken.
    public Policy policy() {
        return policy;
    }

    /// The release in view: descriptions are seen as it had them. Empty: as they are.
    public Optional<Release> release() {
        return project.view().map(ProjectFile.View::release);
    }

    /// What is to be written into the project file when a file or folder that it names gets another name, or stands below one that does.
    ///
    /// @param from absolute, as the project file is
    public List<Rewritten> moved(Path from, Path to) {
        return projectFile.filter(file -> !file.startsWith(from)).map(file -> file.resolveSibling("")).stream()
                .flatMap(folder -> Stream.concat(project.roots().stream(), project.imports().stream())
                        .flatMap(path -> Rewritten.moved(folder, path, from, to).stream()))
                .toList();
    }

    /// Whether a file may be read here. An editor says so of one that may not.
    public boolean contains(Path file) {
        return files.mayRead(file);
    }

    /// What imports can name: the project's descriptions, and those that it may import, whether or not anything does.
    public List<String> modules() {
        return library.modules();
    }

    @Override
    public Optional<Source> find(Source from, String module) {
        return library.find(from, module);
    }

    @Override
    public Optional<String> refusal(Source from, String module) {
        return library.refusal(from, module);
    }

    /// Looks at all of the project.
    public Inspection inspect() {
        return inspection(roots, policy);
    }

    /// Looks at some files.
    ///
    /// @throws UnreadableException if one of them cannot be read, or is outside of the workspace
    public Inspection inspect(List<Path> some) throws UnreadableException {
        List<Source> sources = new ArrayList<>();
        for (Path file : some) {
            if (!contains(file)) {
                throw new UnreadableException(file, "it is outside of the workspace" + projectFile.map(mine -> " of " + mine).orElse(""));
            }
            sources.add(files.read(file));
        }
        return inspection(sources, policy.forSomeFiles());
    }

    private Inspection inspection(List<Source> sources, Policy taken) {
        return findings.isEmpty()
                ? Inspection.of(Analysis.of(sources, this, taken), sources, project.view())
                : Inspection.refused(findings);
    }
}
