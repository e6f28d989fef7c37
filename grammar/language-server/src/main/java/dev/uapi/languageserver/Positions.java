package dev.uapi.languageserver;

import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Place;
import java.nio.charset.StandardCharsets;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/// Turns places of a text into those of the protocol, which counts lines from 0 and characters in units that client and server agree on.
public enum Positions {
    /// As Java counts.
    UTF_16 {
        @Override
        public int units(String text, int start, int end) {
            return end - start;
        }

        @Override
        int chars(String line, int units) {
            return Math.clamp(units, 0, line.length());
        }
    },
    /// In bytes.
    UTF_8 {
        @Override
        public int units(String text, int start, int end) {
            return text.substring(start, end).getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        int chars(String line, int units) {
            int left = units;
            int chars = 0;
            while (chars < line.length() && left > 0) {
                int next = line.offsetByCodePoints(chars, 1);
                left -= units(line, chars, next);
                chars = next;
            }
            return chars;
        }
    };

    /// How long a stretch of a text is.
    public abstract int units(String text, int start, int end);

    /// How many UTF-16 units of a line so many units are; not more than there are.
    abstract int chars(String line, int units);

    /// @param offset in UTF-16 units from the beginning of the text
    public Position position(Source source, int offset) {
        int line = source.line(offset);
        return new Position(line, units(source.text(), source.lineStart(line), offset));
    }

    public Range range(Source source, int start, int end) {
        return new Range(position(source, start), position(source, end));
    }

    public Range range(Place place) {
        return range(place.source(), place.start(), place.end());
    }

    public Location location(Place place) {
        return new Location(Uris.uri(place.source().path()), range(place));
    }

    /// What a position means that lies beyond its line, or beyond the text: the end of it.
    ///
    /// @return in UTF-16 units from the beginning of the text
    public int offset(Source source, Position position) {
        if (position.getLine() < 0) {
            return 0;
        }
        if (position.getLine() >= source.lines()) {
            return source.text().length();
        }
        int start = source.lineStart(position.getLine());
        int end = source.text().indexOf('\n', start);
        String line = source.text().substring(start, end < 0 ? source.text().length() : end);
        return start + chars(line, position.getCharacter());
    }
}
