package dev.uapi.languageserver.feature.tokens;

import java.util.List;
import org.eclipse.lsp4j.SemanticTokensEdit;

/// What has become of the numbers that a client has.
public final class Changes {
    /// For each word.
    private static final int NUMBERS = 5;

    private Changes() {}

    /// One edit between what is the same in front and what is the same behind; none if nothing has changed.
    public static List<SemanticTokensEdit> between(List<Integer> before, List<Integer> after) {
        int words = Math.min(before.size(), after.size()) / NUMBERS;
        int front = 0;
        while (front < words && same(before, front * NUMBERS, after, front * NUMBERS)) {
            front++;
        }
        int back = 0;
        while (back < words - front && same(before, before.size() - (back + 1) * NUMBERS, after, after.size() - (back + 1) * NUMBERS)) {
            back++;
        }
        return edits(before.size(), after, front * NUMBERS, back * NUMBERS);
    }

    private static boolean same(List<Integer> before, int at, List<Integer> after, int there) {
        return before.subList(at, at + NUMBERS).equals(after.subList(there, there + NUMBERS));
    }

    private static List<SemanticTokensEdit> edits(int before, List<Integer> after, int front, int back) {
        boolean changed = before != after.size() || front + back != before;
        return changed
                ? List.of(new SemanticTokensEdit(front, before - front - back, List.copyOf(after.subList(front, after.size() - back))))
                : List.of();
    }
}
