package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.diagnostic.GrowthProblem;
import dev.uapi.language.diagnostic.HeaderProblem;
import dev.uapi.language.diagnostic.HouseProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.diagnostic.MannersProblem;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.diagnostic.PlaceProblem;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.diagnostic.ProjectProblem;
import dev.uapi.language.diagnostic.ProseProblem;
import dev.uapi.language.diagnostic.TextProblem;
import dev.uapi.language.diagnostic.TierProblem;

/// What can still be said of a declaration whose text is broken.
///
/// What stands there wrongly is wrong; but what seems to be missing may stand in the part that could not be read.
final class Certainty {
    private Certainty() {}

    static boolean survives(Problem problem) {
        return switch (problem) {
            case TextProblem _ -> true;
            case NameProblem it -> survives(it);
            case LayoutProblem it -> survives(it);
            case PlaceProblem it -> survives(it);
            case CommandProblem it -> survives(it);
            case ContractProblem it -> it instanceof ContractProblem.LooksAtOutput || it instanceof ContractProblem.UndoneOnlyByEfault;
            case GrowthProblem it -> !(it instanceof GrowthProblem.Undocumented);
            case ProseProblem it ->
                !(it instanceof ProseProblem.NoSuchField || it instanceof ProseProblem.SaidToBeZero
                        || it instanceof ProseProblem.SaidToBeIgnored);
            case MannersProblem it -> !(it instanceof MannersProblem.NoRoomToGrow || it instanceof MannersProblem.UnknownNotToldApart);
            case HouseProblem it -> !(it instanceof HouseProblem.PayloadWithoutLength);
            case ExtensionProblem _, TierProblem _, HeaderProblem _, ProjectProblem _ -> false;
        };
    }

    private static boolean survives(NameProblem problem) {
        return switch (problem) {
            case NameProblem.UnknownName it -> it.kind() != Kind.FIELD && it.kind() != Kind.MEMBER;
            case NameProblem.MissingClause _, NameProblem.UselessAllow _ -> false;
            default -> true;
        };
    }

    private static boolean survives(LayoutProblem problem) {
        return switch (problem) {
            case LayoutProblem.ImplicitPadding _, LayoutProblem.TrailingPadding _, LayoutProblem.EmptyStruct _ -> false;
            default -> true;
        };
    }

    private static boolean survives(PlaceProblem problem) {
        return switch (problem) {
            case PlaceProblem.UnionOfOne _, PlaceProblem.FieldMoves _, PlaceProblem.SizeChanges _, PlaceProblem.BadLink _ -> false;
            default -> true;
        };
    }

    private static boolean survives(CommandProblem problem) {
        return switch (problem) {
            case CommandProblem.NumberOutOfRange _, CommandProblem.ClaimedNumber _, CommandProblem.BelowFirstNumber _ -> true;
            case CommandProblem.NumberHidesDirection _, CommandProblem.BadExample _ -> true;
            default -> false;
        };
    }
}
