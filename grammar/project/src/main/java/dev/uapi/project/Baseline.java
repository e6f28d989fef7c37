package dev.uapi.project;

import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.ProjectProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was found when somebody began to check, and is accepted until it is mended.
///
/// An entry is a file and a [Mark], so that no edit elsewhere makes an accepted finding a new one. What may not be taken more lightly
/// (`Code.mayBeLowered`) is never accepted: it leaves a description without a meaning.
public final class Baseline {
    private final Path folder;
    private final Texts texts;
    private final List<Entry> entries;
    private final List<Diagnostic> findings;

    private Baseline(Path folder, Texts texts, List<Entry> entries, List<Diagnostic> findings) {
        this.folder = folder;
        this.texts = texts;
        this.entries = List.copyOf(entries);
        this.findings = List.copyOf(findings);
    }

    /// @param count how often it is accepted
    /// @param place of its code
    record Entry(Accepted what, int count, Place place) {}

    /// What is accepted.
    ///
    /// @param file from the folder of the baseline, with `/` between names
    record Accepted(String file, Mark mark) implements Comparable<Accepted> {
        private String where() {
            String within = mark.declaration().isEmpty() ? file : mark.declaration();
            return mark.about().isEmpty() || mark.about().equals(within) ? within : within + ": " + mark.about();
        }

        @Override
        public int compareTo(Accepted other) {
            return file.equals(other.file) ? mark.compareTo(other.mark) : file.compareTo(other.file);
        }
    }

    /// @throws UnreadableException if the file cannot be read; whatever is wrong in it is among the [#findings()]
    public static Baseline read(Path file, Texts texts) throws UnreadableException {
        BaselineReader.Reading reading = BaselineReader.read(new Source(file.toString(), texts.read(file)));
        return new Baseline(folder(file), texts, reading.entries(), reading.findings());
    }

    /// One that accepts nothing.
    ///
    /// @param file where it is going to be
    public static Baseline none(Path file, Texts texts) {
        return new Baseline(folder(file), texts, List.of(), List.of());
    }

    /// What is wrong with the baseline itself.
    public List<Diagnostic> findings() {
        return findings;
    }

    /// The findings that are not accepted, in their order; behind them, what is accepted and no longer found.
    public List<Diagnostic> over(Inspection inspection) {
        Map<Accepted, Integer> left = new HashMap<>();
        entries.forEach(entry -> left.merge(entry.what(), entry.count(), Integer::sum));
        List<Diagnostic> told = new ArrayList<>();
        for (Diagnostic finding : inspection.findings()) {
            Accepted what = what(inspection, finding);
            if (finding.code().mayBeLowered() && left.getOrDefault(what, 0) > 0) {
                left.merge(what, -1, Integer::sum);
            } else {
                told.add(finding);
            }
        }
        entries.stream().filter(entry -> left.getOrDefault(entry.what(), 0) > 0 && isComplete(inspection, entry.what().file()))
                .forEach(entry -> told.add(mended(entry)));
        return List.copyOf(told);
    }

    /// What a baseline says that accepts all that can be accepted: JSON, in the order of files, declarations and codes. What this one says
    /// of files that were not looked at stays.
    public String renewed(Inspection inspection) {
        SortedMap<Accepted, Integer> accepted = new TreeMap<>();
        entries.stream()
                .filter(entry -> isThere(entry.what().file()) && !isLookedAt(inspection, entry.what().file()))
                .forEach(entry -> accepted.merge(entry.what(), entry.count(), Integer::sum));
        inspection.findings().stream()
                .filter(finding -> finding.code().mayBeLowered())
                .forEach(finding -> accepted.merge(what(inspection, finding), 1, Integer::sum));
        return BaselineReader.text(accepted);
    }

    /// A file that was not looked at, or that has no meaning, may have more findings than are known.
    private boolean isComplete(Inspection inspection, String file) {
        boolean isMeant = inspection.findings().stream()
                .filter(finding -> !finding.code().mayBeLowered())
                .noneMatch(finding -> spelled(finding.place().source()).equals(file));
        return !isThere(file) || (isLookedAt(inspection, file) && isMeant);
    }

    private boolean isThere(String file) {
        return texts.has(folder.resolve(file));
    }

    private boolean isLookedAt(Inspection inspection, String file) {
        return inspection.files().stream().anyMatch(source -> spelled(source).equals(file));
    }

    private static Diagnostic mended(Entry entry) {
        return Diagnostic.of(new ProjectProblem.Mended(entry.what().mark().code(), entry.what().where()), entry.place(), List.of());
    }

    private Accepted what(Inspection inspection, Diagnostic finding) {
        return new Accepted(spelled(finding.place().source()), inspection.mark(finding));
    }

    private String spelled(Source source) {
        return folder.relativize(Path.of(source.path()).toAbsolutePath().normalize()).toString();
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent()).orElse(file.toAbsolutePath());
    }
}
