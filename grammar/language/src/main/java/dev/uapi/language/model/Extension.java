package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// Something that not every kernel or every machine offers.
///
/// @param parameters      what one must have in hand to ask for it
/// @param number          what it is asked by, where it has a number
/// @param historicalNames what it was called in proposals
/// @param adds            commands and flags that come with it
/// @param query           the command that answers whether it is there, where there is one
/// @param attempt         the try-and-fail that it stands for
public record Extension(
        String name,
        List<Parameter> parameters,
        Optional<Long> number,
        List<HistoricalName> historicalNames,
        List<String> adds,
        Optional<Query> query,
        Optional<Attempt> attempt,
        Availability availability,
        Documentation documentation) {
    public Extension {
        parameters = List.copyOf(parameters);
        historicalNames = List.copyOf(historicalNames);
        adds = List.copyOf(adds);
    }

    /// An object that the asking needs.
    ///
    /// @param kinds none: an object of any kind
    public record Parameter(String name, List<String> kinds) {
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
    }

    /// A call that works only where the extension is there.
    ///
    /// @param judgements what each answer tells; of any other answer nothing can be told
    /// @param undos      what takes back whatever a call that worked has done, in this order
    public record Attempt(String command, List<Given> given, List<Judgement> judgements, List<Undo> undos) {
        public Attempt {
            given = List.copyOf(given);
            judgements = List.copyOf(judgements);
            undos = List.copyOf(undos);
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

    /// A call that takes back what the attempt has done.
    public record Undo(String command, List<Given> given) {
        public Undo {
            given = List.copyOf(given);
        }
    }

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
