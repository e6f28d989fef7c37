package dev.uapi.project;

import dev.uapi.language.diagnostic.Place;
import java.util.List;

/// A value of a JSON text, and where it stands.
sealed interface Spot {
    /// How much of a value is shown.
    int LONGEST = 60;

    Place place();

    /// The value as people call it: what stands there, or its kind.
    default String spelling() {
        return "`" + written() + "`";
    }

    /// What stands there, fit to be shown.
    default String written() {
        String text = place().source().text().substring(place().start(), place().end());
        String shown = text.replace('`', '\'').replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }

    /// A text in quotes.
    record Text(String value, Place place) implements Spot {
        /// Without the quotes.
        String bare() {
            return written().replaceAll("^\"|\"$", "");
        }
    }

    /// A number, `true`, `false` or `null`.
    record Other(Place place) implements Spot {}

    /// Values in brackets.
    record Values(List<Spot> values, Place place) implements Spot {
        public Values {
            values = List.copyOf(values);
        }

        @Override
        public String spelling() {
            return values.isEmpty() ? "an empty list" : "a list";
        }
    }

    /// Keys with values in braces. A key may be there twice.
    record Members(List<Member> members, Place place) implements Spot {
        public Members {
            members = List.copyOf(members);
        }

        @Override
        public String spelling() {
            return "an object";
        }
    }

    /// A key with its value.
    record Member(Text key, Spot value) {}
}
