package dev.uapi.language.diagnostic;

import java.util.List;

/// The text does not follow the grammar.
public sealed interface TextProblem extends Problem {
    /// Something stands where the grammar has no place for it.
    ///
    /// @param similar what is expected and spelled nearly the same
    record UnexpectedText(String found, List<String> expected, List<String> similar) implements TextProblem {}

    /// The grammar wants something that is not there.
    record MissingText(String found, List<String> expected) implements TextProblem {}

    /// A character that begins nothing in the language.
    record StrangeCharacter(String character) implements TextProblem {}

    /// A text in quotes that does not end on its line.
    record UnterminatedText() implements TextProblem {}

    /// The file does not say which edition of the language it is written in.
    record MissingEdition() implements TextProblem {}

    /// An edition that this version does not know.
    record UnknownEdition(String edition) implements TextProblem {}

    /// Something that begins like a number and is none, or does not fit 64 bits.
    record BadNumber(String number, boolean tooLarge) implements TextProblem {}

    /// A `///` comment in front of nothing that can be documented.
    record StrayDocumentation() implements TextProblem {}

    /// Brackets in brackets in brackets, deeper than anybody writes.
    record TooDeep() implements TextProblem {}

    /// A comment that asks.
    record OpenQuestion(String question) implements TextProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case OpenQuestion _ -> Code.OPEN_QUESTION;
            case UnexpectedText _ -> Code.UNEXPECTED_TEXT;
            case MissingText _ -> Code.MISSING_TEXT;
            case StrangeCharacter _ -> Code.STRANGE_CHARACTER;
            case UnterminatedText _ -> Code.UNTERMINATED_TEXT;
            case MissingEdition _ -> Code.MISSING_EDITION;
            case UnknownEdition _ -> Code.UNKNOWN_EDITION;
            case BadNumber _ -> Code.BAD_NUMBER;
            case StrayDocumentation _ -> Code.STRAY_DOCUMENTATION;
            case TooDeep _ -> Code.TOO_DEEP;
        };
    }
}
