package dev.uapi.languageserver.feature;

import dev.uapi.language.Source;
import dev.uapi.languageserver.Uris;
import dev.uapi.languageserver.View;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;

/// Answers as a test's author reads them: `lamps 3:5 word`, lines and characters from 1.
final class Shown {
    private Shown() {}

    static List<String> locations(View view, List<Location> locations) {
        return locations.stream().map(location -> location(view, location)).toList();
    }

    private static String location(View view, Location location) {
        Source source = view.source(Uris.path(location.getUri()));
        return source.module() + " " + range(view, source, location.getRange());
    }

    static String range(View view, Source source, Range range) {
        return place(range) + " " + text(view, source, range);
    }

    static String place(Range range) {
        return (range.getStart().getLine() + 1) + ":" + (range.getStart().getCharacter() + 1);
    }

    static String text(View view, Source source, Range range) {
        return source.text().substring(
                view.positions().offset(source, range.getStart()), view.positions().offset(source, range.getEnd()));
    }
}
