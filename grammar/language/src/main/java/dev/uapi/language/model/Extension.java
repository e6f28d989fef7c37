package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// Something that not every kernel or every machine offers.
///
/// @param tier            basic where all that it adds is basic, so that only older kernels can lack it
/// @param vendor          whose hardware it is for; empty: anybody's
/// @param parameters      what one must have in hand to ask for it
/// @param number          what it is asked by, where it has a number
/// @param historicalNames what it was called in proposals
/// @param adds            commands and flags that come with it
/// @param query           the command that answers whether it is there, where there is one
/// @param attempt         the try-and-fail that it stands for
/// @param never           why there can be none
/// @param became          the extensions that came in its place
public record Extension(
        String name,
        Tier tier,
        Optional<String> vendor,
        List<Parameter> parameters,
        Optional<Long> number,
        List<HistoricalName> historicalNames,
        List<String> adds,
        Optional<Query> query,
        Optional<Attempt> attempt,
        Optional<String> never,
        List<String> became,
        Availability availability,
        Documentation documentation) {
    public Extension {
        parameters = List.copyOf(parameters);
        historicalNames = List.copyOf(historicalNames);
        adds = List.copyOf(adds);
        became = List.copyOf(became);
    }

    /// What the asking needs: an object, by its id, or an open file.
    ///
    /// @param kinds      of which the object is one; none: of any kind
    /// @param descriptor whether it is an open file
    public record Parameter(String name, List<String> kinds, boolean descriptor) {
        public Parameter {
            kinds = List.copyOf(kinds);
        }
    }

    /// A name of the past.
    public record HistoricalName(String name, Optional<Long> number) {}

    /// A call that answers whether the extension is there, and changes nothing.
    ///
    /// @param given  the arguments that ask
    /// @param answer where the answer is
    public record Query(String command, List<Given> given, Answer answer) {
        public Query {
            given = List.copyOf(given);
        }
    }

    /// Where the answer to a query is.
    public sealed interface Answer {
        /// In what the command returns, which the description says is this.
        record Returned(long value) implements Answer {}

        /// In a field that comes out: the extension is there if it has this flag.
        record Flag(Field field, EnumType.Member member) implements Answer {}

        /// In a field that comes out: the extension is there if it is this.
        record Member(Field field, EnumType.Member member) implements Answer {}
    }

    /// A call that works only where the extension is there.
    ///
    /// @param judgements what each answer tells; of any other answer nothing can be told
    /// @param undos      what takes back whatever a call that worked has done, in this order
    /// @param exclusions causes of the command's contract that cannot come up here
    public record Attempt(
            String command, List<Given> given, List<Judgement> judgements, List<Undo> undos, List<Exclusion> exclusions) {
        public Attempt {
            given = List.copyOf(given);
            judgements = List.copyOf(judgements);
            undos = List.copyOf(undos);
            exclusions = List.copyOf(exclusions);
        }
    }

    /// What an answer tells.
    ///
    /// @param errno empty: the call works
    public record Judgement(Optional<String> errno, Verdict verdict, Optional<String> text) {}

    /// Whether the extension is there.
    public enum Verdict {
        PRESENT("present"),
        ABSENT("absent"),
        /// The answer has several meanings.
        UNCLEAR("unclear");

        private final String keyword;

        Verdict(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
        }
    }

    /// What takes back something that the attempt has done.
    public sealed interface Undo {
        /// A call.
        record Call(String command, List<Given> given) implements Undo {
            public Call {
                given = List.copyOf(given);
            }
        }

        /// Closing the file whose descriptor came out in this field.
        record Close(Field field) implements Undo {}

        /// Nothing has been done.
        record Nothing(String why) implements Undo {}
    }

    /// A cause that cannot come up in an attempt.
    ///
    /// @param cause by its id
    public record Exclusion(String cause, String why) {}

    /// A field and what it is given.
    public record Given(Field field, Value value) {}

    /// What a field is given.
    public sealed interface Value {
        /// As the author wrote it.
        String spelling();

        /// A number.
        record Constant(long number, String spelling) implements Value {}

        /// The id of the object that a parameter of the extension stands for.
        record OfParameter(String spelling) implements Value {}

        /// What came out of the attempt in this field.
        record OfResult(String spelling) implements Value {}
    }
}
