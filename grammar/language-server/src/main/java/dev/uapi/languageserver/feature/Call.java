package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.syntax.PlacedToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The braces that somebody is writing in, if they hold what a command is given or answers: told from the words in front alone, so that it
/// does not matter what is still missing.
///
/// @param command whose; empty: the one that is declared here
/// @param answers whether they hold what it answers
/// @param given   the names that have been given, the one in which the place is last; that one is empty before there is one
record Call(Optional<String> command, boolean answers, List<String> given) {
    private static final Set<String> CALLERS = Set.of("try", "query", "undo");

    static Optional<Call> around(Standing standing, int offset) {
        List<String> words = words(standing, offset);
        int brace = open(words);
        return brace < 1 ? Optional.empty() : of(words.subList(0, brace), given(words.subList(brace + 1, words.size())));
    }

    private static Optional<Call> of(List<String> before, List<String> given) {
        String last = before.getLast();
        if (last.equals("gives")) {
            int example = before.lastIndexOf("example");
            return example < 0 ? Optional.empty() : Optional.of(new Call(Optional.empty(), true, given));
        }
        if (last.equals("example")) {
            return Optional.of(new Call(Optional.empty(), false, given));
        }
        boolean called = before.size() > 1 && CALLERS.contains(before.get(before.size() - 2));
        return called ? Optional.of(new Call(Optional.of(last), false, given)) : Optional.empty();
    }

    /// Those in front of a place, comments left out; none if the place is in a comment or a text.
    private static List<String> words(Standing standing, int offset) {
        List<String> words = new ArrayList<>();
        for (PlacedToken token : standing.tokens()) {
            if (token.start() >= offset) {
                return words;
            }
            switch (token.kind()) {
                case SPACE -> {}
                case COMMENT, DOCUMENTATION, STRING -> {
                    if (token.end() > offset) {
                        return List.of();
                    }
                }
                case KEYWORD, NAME, NUMBER, RELEASE, CHARACTER, HEADER, PUNCTUATION, UNEXPECTED -> words.add(token.text());
            }
        }
        return words;
    }

    /// The last brace that has not been closed, or -1.
    private static int open(List<String> words) {
        int closed = 0;
        for (int i = words.size() - 1; i >= 0; i--) {
            switch (words.get(i)) {
                case "}" -> closed++;
                case "{" -> {
                    if (closed == 0) {
                        return i;
                    }
                    closed--;
                }
                default -> {}
            }
        }
        return -1;
    }

    private static List<String> given(List<String> words) {
        List<String> given = new ArrayList<>(List.of(""));
        for (String word : words) {
            if (word.equals(",")) {
                given.add("");
            } else if (given.getLast().isEmpty()) {
                given.set(given.size() - 1, word);
            }
        }
        return List.copyOf(given);
    }

    /// Which of the names is being given: the one that stands there, or else the first that has not been.
    int active(List<String> names) {
        int named = names.indexOf(given.getLast());
        if (named >= 0) {
            return named;
        }
        return Math.max(0, (int) names.stream().takeWhile(given::contains).count() % Math.max(1, names.size()));
    }
}
