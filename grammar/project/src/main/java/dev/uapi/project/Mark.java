package dev.uapi.project;

import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a finding is about, told without lines and without the wording: what is written elsewhere leaves it as it is.
///
/// @param declaration in which it is, by its name: `LAMP_SET`; empty outside of all of them
/// @param about       the names that it speaks of; empty if it speaks of none
public record Mark(Code code, String declaration, String about) implements Comparable<Mark> {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::declaration).thenComparing(Mark::code).thenComparing(Mark::about);

    /// @param navigator of the analysis that has found it
    static Mark of(Diagnostic finding, Optional<Navigator> navigator) {
        String about = QUOTED.matcher(finding.message()).results().map(quoted -> quoted.group(1)).collect(Collectors.joining(", "));
        return new Mark(finding.code(), navigator.flatMap(found -> within(finding, found)).orElse(""), about);
    }

    private static Optional<String> within(Diagnostic finding, Navigator navigator) {
        return navigator.declarationAt(finding.place().source().path(), finding.place().start())
                .map(standing -> standing.id().name());
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
