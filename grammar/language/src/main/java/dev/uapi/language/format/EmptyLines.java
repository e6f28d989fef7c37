package dev.uapi.language.format;

import dev.uapi.language.format.Part.Kept;
import dev.uapi.language.format.Part.Remark;
import dev.uapi.language.format.Part.Statement;
import dev.uapi.language.syntax.Token;
import java.util.List;

/// Where lines are left empty: one between declarations, unless both are short, and elsewhere as the author likes, but one at most.
final class EmptyLines {
    private final Pieces pieces;

    EmptyLines(Pieces pieces) {
        this.pieces = pieces;
    }

    /// How many lines end in front of a part: 2 leave one empty, 0 is the beginning of the file.
    int ends(List<Part> parts, int index, boolean declarations) {
        int first = parts.get(index).first();
        if (first == 0) {
            return 0;
        }
        if (index == 0) {
            return 1;
        }
        return declarations && isParted(parts, index) ? 2 : Math.clamp(pieces.get(first).breaks(), 1, 2);
    }

    private boolean isParted(List<Part> parts, int index) {
        int before = index - 1;
        while (before > 0 && parts.get(before) instanceof Remark(_, boolean behind) && behind) {
            before--;
        }
        return parts.get(before) instanceof Statement statement && (isLarge(statement) || isEdition(statement) || leadsLarge(parts, index));
    }

    private boolean isEdition(Statement statement) {
        return pieces.is(statement.first(), "uapi");
    }

    private static boolean isLarge(Statement statement) {
        return !statement.blocks().isEmpty();
    }

    /// Whether what begins here, with comments in front of it, is documented or has a body.
    private boolean leadsLarge(List<Part> parts, int index) {
        for (Part part : parts.subList(index, parts.size())) {
            switch (part) {
                case Remark(int comment, _) when pieces.get(comment).kind() == Token.Kind.DOCUMENTATION -> {
                    return true;
                }
                case Remark _ -> {}
                case Statement statement -> {
                    return isLarge(statement);
                }
                case Kept _ -> {
                    return false;
                }
            }
        }
        return false;
    }
}
