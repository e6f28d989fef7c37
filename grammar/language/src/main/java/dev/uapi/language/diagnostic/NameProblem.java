package dev.uapi.language.diagnostic;

import java.util.List;

/// Names, and what files say of one another.
public sealed interface NameProblem extends Problem {
    /// A name that nothing has.
    record UnknownName(Kind kind, String name, List<String> similar) implements NameProblem {}

    /// A name that something else has already.
    record DuplicateName(Kind kind, String name) implements NameProblem {}

    /// A name of something that has no place here.
    record WrongKind(String name, Kind found, Kind wanted) implements NameProblem {}

    /// No file of that name was found.
    record ImportNotFound(String module) implements NameProblem {}

    /// A file of that name is there, and is not given.
    ///
    /// @param why one sentence without a full stop
    record ImportRefused(String module, String why) implements NameProblem {}

    /// A file is imported as part of a description that it does not belong to.
    record NotAPart(String module, String description) implements NameProblem {}

    /// A file that belongs to no description.
    record NoDescription(String module) implements NameProblem {}

    /// A second description in one file.
    record SecondDescription(String first) implements NameProblem {}

    /// Something is said twice that can be said once.
    record RepeatedClause(String clause) implements NameProblem {}

    /// Something is not said that must be.
    ///
    /// @param clause as in "does not say …"
    record MissingClause(String clause, String of) implements NameProblem {}

    /// A diagnostic that does not exist is to be allowed.
    record UnknownCode(String number) implements NameProblem {}

    /// A rule that cannot be broken is to be allowed.
    record NotAllowable(Code rule) implements NameProblem {}

    /// A rule is allowed to be broken that nothing breaks.
    record UselessAllow(Code rule) implements NameProblem {}

    /// A project suppresses a rule in files that do not break it.
    ///
    /// @param files as the project spells them
    record UselessSuppression(Code rule, String files) implements NameProblem {}

    /// A member that names one that is not there, or only behind it.
    record NotNamedBefore(String name, List<String> similar) implements NameProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case UnknownName _ -> Code.UNKNOWN_NAME;
            case DuplicateName _ -> Code.DUPLICATE_NAME;
            case WrongKind _ -> Code.WRONG_KIND;
            case ImportNotFound _, ImportRefused _ -> Code.IMPORT_NOT_FOUND;
            case NotAPart _ -> Code.NOT_A_PART;
            case NoDescription _ -> Code.NO_DESCRIPTION;
            case SecondDescription _ -> Code.SECOND_DESCRIPTION;
            case RepeatedClause _ -> Code.REPEATED_CLAUSE;
            case MissingClause _ -> Code.MISSING_CLAUSE;
            case UnknownCode _ -> Code.UNKNOWN_CODE;
            case NotAllowable _ -> Code.NOT_ALLOWABLE;
            case UselessAllow _, UselessSuppression _ -> Code.USELESS_ALLOW;
            case NotNamedBefore _ -> Code.NOT_NAMED_BEFORE;
        };
    }
}
