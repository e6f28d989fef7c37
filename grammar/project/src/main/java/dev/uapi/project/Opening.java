package dev.uapi.project;

import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.diagnostic.ProjectProblem;
import dev.uapi.project.Spot.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds what a project file names, and writes down what is not as it says.
final class Opening {
    private final Path folder;
    private final Texts texts;
    private final DescriptionFiles files;
    private final Set<Source> roots = new LinkedHashSet<>();
    private final List<Shelf> shelves = new ArrayList<>();
    private final List<Archive> archives = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    /// @param folder that paths begin at
    Opening(Path folder, Texts texts, DescriptionFiles files) {
        this.folder = folder;
        this.texts = texts;
        this.files = files;
    }

    List<Source> roots() {
        return List.copyOf(roots);
    }

    List<Diagnostic> findings() {
        return List.copyOf(findings);
    }

    /// @param importPath folders behind everything that the project names
    Library library(List<Path> importPath) {
        importPath.forEach(further -> shelves.add(Shelf.folder(further, files)));
        return new Library(files, archives, shelves);
    }

    void addRoot(Text path) {
        List<Path> descriptions = descriptions(path);
        descriptions.forEach(file -> addRoot(path, file));
        shelves.add(Shelf.of(descriptions, files));
    }

    void addImport(Text path) {
        if (Archive.isArchive(Path.of(path.value()))) {
            addArchive(path);
        } else {
            shelves.add(Shelf.of(descriptions(path), files));
        }
    }

    private void addRoot(Text path, Path file) {
        switch (files.offer(file)) {
            case Offer.Given given -> roots.add(given.source());
            case Offer.Refused _ when !files.mayRead(file) -> add(new ProjectProblem.Outside(file.toString()), path);
            case Offer.Refused refused -> add(new ProjectProblem.Unreadable(file.toString(), refused.why()), path);
        }
    }

    private void addArchive(Text path) {
        Path jar = resolved(path);
        if (Files.notExists(jar)) {
            add(new ProjectProblem.NotThere(path.value()), path);
            return;
        }
        try {
            Archive archive = Archive.read(jar);
            archives.add(archive);
            shelves.add(Shelf.of(archive));
            if (archive.descriptions().isEmpty()) {
                add(new ProjectProblem.NoDescriptions(path.value()), path);
            }
        } catch (UnreadableException unreadable) {
            add(new ProjectProblem.Unreadable(path.value(), unreadable.reason()), path);
        }
    }

    /// The one file, or those below the folder.
    private List<Path> descriptions(Text path) {
        Path named = resolved(path);
        if (!files.mayRead(named)) {
            add(new ProjectProblem.Outside(path.value()), path);
            return List.of();
        }
        try {
            List<Path> found = texts.has(named) && SavedTexts.isDescription(named) ? List.of(named) : texts.descriptions(named);
            if (found.isEmpty()) {
                boolean there = Files.exists(named);
                add(there ? new ProjectProblem.NoDescriptions(path.value()) : new ProjectProblem.NotThere(path.value()), path);
            }
            return found;
        } catch (UnreadableException unreadable) {
            add(new ProjectProblem.Unreadable(path.value(), unreadable.reason()), path);
            return List.of();
        }
    }

    private Path resolved(Text path) {
        return folder.resolve(path.value()).normalize();
    }

    private void add(Problem problem, Text path) {
        findings.add(Diagnostic.of(problem, path.place(), List.of()));
    }
}
