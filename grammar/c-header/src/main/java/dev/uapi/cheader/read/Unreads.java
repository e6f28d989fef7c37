package dev.uapi.cheader.read;

import dev.uapi.cheader.model.Unread;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what could not be read.
final class Unreads {
    private final Source source;
    private final List<Unread> found = new ArrayList<>();
    private int untold;

    Unreads(Source source) {
        this.source = source;
    }

    /// What stands from here to there.
    void add(int start, int end, String why) {
        if (found.size() < Limits.UNREAD) {
            add(SourceText.shown(source.text(), start, end), start, end, why);
        } else {
            untold++;
        }
    }

    void add(String what, int start, int end, String why) {
        if (found.size() < Limits.UNREAD) {
            found.add(new Unread(what, why, new Place(source, start, end)));
        } else {
            untold++;
        }
    }

    /// In the order of the text.
    List<Unread> all() {
        List<Unread> all = new ArrayList<>(found);
        all.sort(Comparator.comparingInt(unread -> unread.place().start()));
        if (untold > 0) {
            int end = source.text().length();
            all.add(new Unread("the rest", untold + " more things could not be read", new Place(source, end, end)));
        }
        return List.copyOf(all);
    }
}
