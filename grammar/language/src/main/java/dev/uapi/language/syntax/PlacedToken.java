package dev.uapi.language.syntax;

import java.util.ArrayList;
import java.util.List;

/// A token, and where it begins in its file.
public record PlacedToken(Token token, int start) {
    /// Tokens that follow each other without a gap, as those of a declaration or of a whole file.
    ///
    /// @param start where the first one begins
    public static List<PlacedToken> of(List<Token> tokens, int start) {
        List<PlacedToken> placed = new ArrayList<>(tokens.size());
        int next = start;
        for (Token token : tokens) {
            placed.add(new PlacedToken(token, next));
            next += token.text().length();
        }
        return placed;
    }

    public String text() {
        return token.text();
    }

    public Token.Kind kind() {
        return token.kind();
    }

    /// The first position behind it.
    public int end() {
        return start + token.text().length();
    }
}
