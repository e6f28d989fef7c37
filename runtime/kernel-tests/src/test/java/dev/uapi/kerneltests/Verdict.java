package dev.uapi.kerneltests;

import java.util.Optional;

/// What came of one scenario.
///
/// @param scenario its name
/// @param failure  why it failed; empty if it did not
record Verdict(String scenario, Optional<String> failure) {
    private static final String MARK = "scenario";
    private static final String PASSED = "passed";

    /// One line of text: a mark, the name and the outcome, with tabulators between them.
    String toLine() {
        return MARK + "\t" + scenario + "\t" + failure.map(Verdict::onOneLine).orElse(PASSED);
    }

    /// Reads such a line; other lines are not for us.
    static Optional<Verdict> of(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 3 || !parts[0].equals(MARK)) {
            return Optional.empty();
        }
        return Optional.of(new Verdict(parts[1], Optional.of(parts[2]).filter(outcome -> !outcome.equals(PASSED))));
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
