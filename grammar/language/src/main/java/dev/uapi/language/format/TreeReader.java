package dev.uapi.language.format;

import dev.uapi.language.format.Part.Block;
import dev.uapi.language.format.Part.Kept;
import dev.uapi.language.format.Part.Remark;
import dev.uapi.language.format.Part.Scope;
import dev.uapi.language.format.Part.Statement;
import java.util.ArrayList;
import java.util.List;

/// Finds statements and comments in the pieces of a file.
///
/// What it is given follows the grammar, or is to be kept as it is; given anything else it still takes every piece just once.
final class TreeReader {
    private final Pieces pieces;
    private int next;

    /// The first piece that may lead code on its line: the comments in front of it have been looked at.
    private int unread;

    private TreeReader(Pieces pieces) {
        this.pieces = pieces;
    }

    static List<Part> read(Pieces pieces) {
        return new TreeReader(pieces).parts(Scope.FILE);
    }

    private List<Part> parts(Scope scope) {
        List<Part> parts = new ArrayList<>();
        while (next < pieces.size() && (scope == Scope.FILE || !pieces.is(next, "}"))) {
            parts.add(part(scope));
        }
        return parts;
    }

    private Part part(Scope scope) {
        if (pieces.get(next).kept()) {
            return kept();
        }
        return pieces.get(next).isComment() && (next < unread || !leadsOnItsLine()) ? remark() : statement(scope);
    }

    private Part kept() {
        int first = next;
        while (next < pieces.size() && pieces.get(next).kept()) {
            next++;
        }
        return new Kept(first, next - 1);
    }

    /// A comment in front of code on the same line is a part of that code.
    private boolean leadsOnItsLine() {
        int behind = next + 1;
        while (behind < pieces.size() && pieces.get(behind).isComment() && isBeside(behind)) {
            behind++;
        }
        unread = behind;
        return behind < pieces.size() && isBeside(behind) && !pieces.get(behind).isComment() && !pieces.is(behind, "}");
    }

    private boolean isBeside(int index) {
        return pieces.get(index).breaks() == 0 && !pieces.get(index).kept() && !pieces.get(index - 1).endsLine();
    }

    private Part remark() {
        Piece comment = pieces.get(next);
        boolean behind = next > 0 && comment.breaks() == 0 && !comment.text().startsWith("///") && !pieces.get(next - 1).endsLine();
        return new Remark(next++, behind);
    }

    private Statement statement(Scope scope) {
        int first = next;
        skipComments();
        int word = next;
        int given = givenBraces();
        List<Block> blocks = new ArrayList<>();
        boolean open = true;
        while (open && next < pieces.size() && !pieces.get(next).kept()) {
            if (!pieces.is(next, "{")) {
                open = !pieces.is(next++, ";");
            } else if (given > 0) {
                given--;
                skipGiven();
            } else {
                blocks.add(block(scopeOf(word, scope)));
                open = goesOn(word);
            }
        }
        return new Statement(first, next - 1, scope, blocks);
    }

    private void skipComments() {
        while (next < pieces.size() - 1 && pieces.get(next).isComment() && !pieces.get(next + 1).kept()) {
            next++;
        }
    }

    /// How many of the braces that follow hold values, not statements.
    private int givenBraces() {
        return switch (pieces.get(next).text()) {
            case "example", "query", "undo" -> Integer.MAX_VALUE;
            case "try" -> 1;
            default -> 0;
        };
    }

    private void skipGiven() {
        while (next < pieces.size() && !pieces.is(next, "}") && !pieces.get(next).kept()) {
            next++;
        }
        next = Math.min(next + 1, pieces.size());
    }

    private Block block(Scope scope) {
        int open = next++;
        List<Part> parts = parts(scope);
        int close = Math.min(next, pieces.size() - 1);
        next = close + 1;
        return new Block(open, close, parts);
    }

    /// `since 6.15 { … } before { … }`
    private boolean goesOn(int word) {
        int behind = next;
        while (behind < pieces.size() && pieces.get(behind).isComment()) {
            behind++;
        }
        return pieces.is(word, "since") && pieces.is(behind, "before");
    }

    private Scope scopeOf(int word, Scope around) {
        return switch (around) {
            case FILE -> scopeOfDeclaration(word);
            case EXTENSION -> Scope.VERDICTS;
            case DESCRIPTION, MEMBERS, VERDICTS, OTHER -> Scope.OTHER;
        };
    }

    private Scope scopeOfDeclaration(int word) {
        return switch (pieces.get(word).text()) {
            case "description" -> Scope.DESCRIPTION;
            case "enum", "flags", "capabilities" -> Scope.MEMBERS;
            case "extension" -> Scope.EXTENSION;
            case "basic", "extended" -> pieces.is(word + 1, "extension") ? Scope.EXTENSION : Scope.OTHER;
            default -> Scope.OTHER;
        };
    }
}
