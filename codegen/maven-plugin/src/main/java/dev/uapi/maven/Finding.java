package dev.uapi.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something that is wrong with a description, or has changed in it, as a program has told it to people.
///
/// @param message the code and a sentence: `UAPI0301: C would leave 4 bytes empty …`
/// @param line    from 1
/// @param column  from 1
/// @param picture the line of the description with what belongs to it
record Finding(Level level, String message, Path file, int line, int column, List<String> picture) {
    private static final Pattern HEAD = Pattern.compile("(error|warning|hint|breaking|growth|addition|documentation)\\[(\\w+)]: (.*)");
    private static final Pattern PLACE = Pattern.compile(" *(?:-->|was|in) (.*):(\\d+):(\\d+)");

    /// How bad it is.
    enum Level {
        ERROR,
        WARNING,
        HINT,
        /// A change that programs may not survive.
        BREAKING,
        /// A change that lets something do more.
        GROWTH,
        /// Something that has come.
        ADDITION,
        /// A change of what no program reads.
        DOCUMENTATION;

        /// As programs spell it.
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Finding {
        picture = List.copyOf(picture);
    }

    /// The same as somebody takes it who knows better how bad it is.
    Finding as(Level other) {
        return new Finding(other, message, file, line, column, picture);
    }

    /// @param lines the first ones are what it is and where
    /// @return empty if they are something else
    static Optional<Finding> read(List<String> lines) {
        Matcher head = HEAD.matcher(lines.get(0));
        Matcher place = PLACE.matcher(lines.size() < 2 ? "" : lines.get(1));
        if (!head.matches() || !place.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Level.valueOf(head.group(1).toUpperCase(Locale.ROOT)),
                head.group(2) + ": " + head.group(3),
                Path.of(place.group(1)),
                Integer.parseInt(place.group(2)),
                Integer.parseInt(place.group(3)),
                lines.subList(2, lines.size())));
    }
}
