package dev.uapi.cli.listing;

import dev.uapi.compare.Change;
import dev.uapi.compare.Verdict;
import dev.uapi.diff.Accepted;
import dev.uapi.diff.Differences;
import dev.uapi.diff.Span;
import dev.uapi.language.Source;
import dev.uapi.language.model.Specification;
import dev.uapi.project.Inspection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is compared, and what of it is told.
///
/// @param documentation whether what concerns nothing else is listed, too
/// @param revision      the commit that has the older text; empty: it was saved, or both are one text
/// @param releases      as which the two were seen; empty: each as it is
/// @param accepted      what may break
public record Comparing(boolean documentation, Optional<String> revision, Optional<Span> releases, Accepted accepted) {
    /// Why a change may break; empty if it may not.
    Optional<String> reason(Change change) {
        return accepted.reason(change, releases);
    }

    boolean tells(Change change) {
        return documentation || change.verdict() != Verdict.DOCUMENTATION;
    }

    Specification before(Differences differences) {
        Specification all = differences.before().specification().orElseThrow();
        return releases.map(span -> all.asOf(span.from())).orElse(all);
    }

    Specification after(Differences differences) {
        Specification all = differences.after().specification().orElseThrow();
        return releases.map(span -> all.asOf(span.to())).orElse(all);
    }

    /// What is compared with what, in words.
    String span(Differences differences) {
        return releases.map(span -> "from " + span.from() + " to " + span.to())
                .or(() -> revision.map(commit -> "since " + commit))
                .orElseGet(() -> "from " + files(differences.before()) + " to " + files(differences.after()));
    }

    private static String files(Inspection inspection) {
        List<String> paths = inspection.files().stream().map(Source::path).toList();
        return paths.stream().map(path -> "`" + path + "`").collect(Collectors.joining(", "));
    }
}
