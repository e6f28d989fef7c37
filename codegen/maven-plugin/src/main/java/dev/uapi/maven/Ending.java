package dev.uapi.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/// How a run of the generator ended.
///
/// @param status   0 when it did its work, 1 when a description is wrong, 2 when it could not read or write, anything else when it broke
/// @param findings in the order in which it told them
/// @param words    what it said besides, in lines
record Ending(int status, List<Finding> findings, List<String> words) {
    private static final String ERROR = "error: ";

    Ending {
        findings = List.copyOf(findings);
        words = List.copyOf(words);
    }

    /// @param lines what it said to people; what belongs to the line before begins with a blank or with the number of a line
    static Ending of(int status, List<String> lines) {
        List<Finding> findings = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int from = 0, to; from < lines.size(); from = to) {
            to = from + 1;
            while (to < lines.size() && continues(lines.get(to))) {
                to++;
            }
            List<String> passage = lines.subList(from, to);
            Optional<Finding> finding = Finding.read(passage);
            finding.ifPresentOrElse(findings::add, () -> words.addAll(passage));
        }
        return new Ending(status, findings, words);
    }

    /// How many findings there are of a level.
    long count(Finding.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    /// The same where findings of one level are taken for those of another.
    Ending taking(Finding.Level level, Finding.Level other) {
        return new Ending(
                status, findings.stream().map(finding -> finding.level() == level ? finding.as(other) : finding).toList(), words);
    }

    /// Does nothing after a run that did its work.
    ///
    /// @param failure what it means that it did not
    void orFail(String failure) throws MojoFailureException {
        if (status != 0) {
            throw new MojoFailureException(failure + ": " + reason());
        }
    }

    private String reason() {
        return switch (status) {
            case 1 -> "the description is wrong, as told above";
            case 2 -> words.isEmpty() ? "what it takes cannot be used, as told above" : lastWords();
            default -> "the generator broke with status " + status + ", as told above";
        };
    }

    private String lastWords() {
        String line = words.get(words.size() - 1);
        return line.startsWith(ERROR) ? line.substring(ERROR.length()) : line;
    }

    private static boolean continues(String line) {
        return !line.isEmpty() && (line.charAt(0) == ' ' || Character.isDigit(line.charAt(0)));
    }
}
