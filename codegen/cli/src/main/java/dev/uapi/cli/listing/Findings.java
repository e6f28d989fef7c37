package dev.uapi.cli.listing;

import dev.uapi.cli.listing.Remark.Elsewhere;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.project.Inspection;
import dev.uapi.project.Mark;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is wrong with files.
///
/// @param command    that has found it
/// @param files      their paths
/// @param found      in the order of files and places
/// @param inspection that knows what the findings are about, and what could be done about them
public record Findings(String command, List<String> files, List<Diagnostic> found, Inspection inspection) implements Listing {
    public Findings {
        files = List.copyOf(files);
        found = List.copyOf(found);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    @Override
    public void print(PrintWriter out, boolean coloured) {
        new Report(out, coloured).print(found);
    }

    @Override
    public String json() {
        return FindingsJson.of(found);
    }

    @Override
    public String markdown() {
        return FindingsTable.of(found);
    }

    @Override
    public List<Remark> remarks() {
        Map<Code, RulePage> rules = new EnumMap<>(Code.class);
        return found.stream().map(finding -> remark(finding, rules.computeIfAbsent(finding.code(), RulePage::of))).toList();
    }

    private Remark remark(Diagnostic finding, RulePage rule) {
        Mark mark = inspection.mark(finding);
        return new Remark(
                rule,
                Weight.of(finding.severity()),
                finding.place().source().path(),
                mark.declaration(),
                mark.about(),
                finding.message(),
                finding.hint(),
                Optional.of(finding.place()),
                finding.related().stream().map(other -> new Elsewhere(other.place(), other.note(), Optional.empty())).toList(),
                List.of(),
                Optional.empty(),
                inspection.fixes(finding).stream().filter(fix -> fix.preferred() && fix.elsewhere().isEmpty()).toList());
    }
}
