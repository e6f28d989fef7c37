package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.syntax.PlacedToken;
import dev.uapi.languageserver.feature.outline.Entry.Place;
import java.util.ArrayList;
import java.util.List;

/// Comments that belong together: one below the other, without an empty line or anything else between them. One behind something else on
/// its line belongs to that.
final class CommentRuns {
    private final List<Place> runs = new ArrayList<>();
    private int first = -1;
    private int last;

    private CommentRuns() {}

    static List<Place> in(List<PlacedToken> tokens) {
        CommentRuns found = new CommentRuns();
        boolean fresh = true;
        for (PlacedToken token : tokens) {
            switch (token.kind()) {
                case COMMENT, DOCUMENTATION -> found.comment(token, fresh);
                case SPACE -> {
                    found.endIf(token.text().indexOf('\n') != token.text().lastIndexOf('\n'));
                    fresh |= token.text().indexOf('\n') >= 0;
                }
                case KEYWORD, NAME, NUMBER, RELEASE, STRING, CHARACTER, HEADER, PUNCTUATION, UNEXPECTED -> {
                    found.endIf(true);
                    fresh = false;
                }
            }
        }
        found.endIf(true);
        return found.runs;
    }

    /// @param fresh whether nothing else stands in front of it on its line
    private void comment(PlacedToken token, boolean fresh) {
        if (fresh) {
            first = first < 0 ? token.start() : first;
            last = token.end();
        }
    }

    private void endIf(boolean over) {
        if (over && first >= 0) {
            runs.add(new Place(first, last));
            first = -1;
        }
    }
}
