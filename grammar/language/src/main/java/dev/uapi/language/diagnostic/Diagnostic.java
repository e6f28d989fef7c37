package dev.uapi.language.diagnostic;

import java.util.List;
import java.util.Optional;

/// A problem in its place, ready to be shown.
///
/// @param severity that of the rule, unless a project takes it otherwise
/// @param message one sentence without a full stop
/// @param hint    what to do about it
/// @param related other places that have to do with it
public record Diagnostic(
        Problem problem, Severity severity, Place place, String message, Optional<String> hint, List<Related> related) {
    public Diagnostic {
        related = List.copyOf(related);
    }

    /// A problem in the words of [Wording].
    public static Diagnostic of(Problem problem, Place place, List<Related> related) {
        Wording.Text text = Wording.of(problem);
        Optional<String> hint = Optional.of(text.hint()).filter(words -> !words.isEmpty());
        return new Diagnostic(problem, problem.code().severity(), place, text.message(), hint, related);
    }

    public Code code() {
        return problem.code();
    }

    /// The same, taken as bad as that.
    Diagnostic as(Severity taken) {
        return new Diagnostic(problem, taken, place, message, hint, related);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// @param note what is there: "first declared here"
    public record Related(Place place, String note) {}
}
