package dev.uapi.language.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What whoever drafts a description asks in a comment `//? …`, where there are answers to choose from.
///
/// Questions travel as text, since people read them and write their own. So what asks and what offers answers both take the words
/// from here.
public sealed interface Question {
    /// As it stands behind `//?`.
    String text();

    /// A question that a text asks.
    static Optional<Question> of(String text) {
        Stream<Question> fixed = Stream.of(new AllWays(), new Refused(), new OfDescriptor(), new OfObject());
        return fixed.filter(question -> question.text().equals(text)).findFirst()
                .or(() -> Ways.in(text))
                .or(() -> OfValues.in(text));
    }

    /// Whether some fields go in or come out.
    ///
    /// @param fields their names
    record Ways(List<String> fields) implements Question {
        private static final Pattern TEXT = Pattern.compile("Which way do these go: (`\\w+`(?:, `\\w+`)*)\\?");

        public Ways {
            fields = List.copyOf(fields);
        }

        private static Optional<Question> in(String text) {
            Matcher matcher = TEXT.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Ways(Arrays.stream(matcher.group(1).split(", ")).map(name -> name.replace("`", "")).toList()))
                    : Optional.empty();
        }

        @Override
        public String text() {
            return fields.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ", "Which way do these go: ", "?"));
        }
    }

    /// Whether all fields of a structure go in or come out.
    record AllWays() implements Question {
        @Override
        public String text() {
            return "Which way do its fields go?";
        }
    }

    /// Whether the reserved field below is looked at.
    record Refused() implements Question {
        @Override
        public String text() {
            return "Is it refused unless it is 0?";
        }
    }

    /// Whether the field below has the values of an enum or of flags.
    record OfValues(String type) implements Question {
        private static final Pattern TEXT = Pattern.compile("Is it of `(\\w+)`\\?");

        private static Optional<Question> in(String text) {
            Matcher matcher = TEXT.matcher(text);
            return matcher.matches() ? Optional.of(new OfValues(matcher.group(1))) : Optional.empty();
        }

        @Override
        public String text() {
            return "Is it of `" + type + "`?";
        }
    }

    /// Whether the field below is a file descriptor.
    record OfDescriptor() implements Question {
        @Override
        public String text() {
            return "Is it a file descriptor, and of what?";
        }
    }

    /// Which object the field below names.
    record OfObject() implements Question {
        @Override
        public String text() {
            return "The id of which object?";
        }
    }
}
