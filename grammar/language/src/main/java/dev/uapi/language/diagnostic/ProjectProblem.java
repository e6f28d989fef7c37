package dev.uapi.language.diagnostic;

import java.util.List;

/// What is wrong with a project file, `uapi.json`, or with a baseline.
///
/// The language knows no such file. But whoever reads one finds things in it as in a description, and shows them in the same way.
public sealed interface ProjectProblem extends Problem {
    /// The text is not JSON.
    ///
    /// @param why one sentence without a full stop
    record NotJson(String why) implements ProjectProblem {}

    /// A key that means nothing there.
    ///
    /// @param known those that do
    record UnknownKey(String key, List<String> similar, List<String> known) implements ProjectProblem {}

    /// A key that must be there.
    ///
    /// @param example how it could be written
    record MissingKey(String key, String example) implements ProjectProblem {}

    /// A value that cannot stand where it stands.
    ///
    /// @param found as it is spelled, or its kind: `a list`
    record WrongValue(String found, String wanted) implements ProjectProblem {}

    /// A release that the project's descriptions cannot be seen as of.
    ///
    /// @param why one sentence without a full stop
    record OutOfReach(String release, String why) implements ProjectProblem {}

    /// There is no such file or folder.
    record NotThere(String path) implements ProjectProblem {}

    /// There is no description in it.
    record NoDescriptions(String path) implements ProjectProblem {}

    /// It is there, and cannot be read.
    record Unreadable(String path, String why) implements ProjectProblem {}

    /// It is there, and none of the project's business.
    record Outside(String path) implements ProjectProblem {}

    /// A baseline accepts what is no longer found.
    ///
    /// @param where the declaration, or the file
    record Mended(Code rule, String where) implements ProjectProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case NotJson _ -> Code.PROJECT_NOT_JSON;
            case UnknownKey _ -> Code.PROJECT_UNKNOWN_KEY;
            case MissingKey _ -> Code.PROJECT_MISSING_KEY;
            case WrongValue _, OutOfReach _ -> Code.PROJECT_WRONG_VALUE;
            case NotThere _, NoDescriptions _, Unreadable _ -> Code.PROJECT_NOT_THERE;
            case Outside _ -> Code.PROJECT_OUTSIDE;
            case Mended _ -> Code.USELESS_ALLOW;
        };
    }
}
