package dev.uapi.language.diagnostic;

/// What is wrong, as facts: names, numbers, kinds.
///
/// Each rule has one record in one of these groups, one [Code], one sentence in [Wording] and one page of explanation.
public sealed interface Problem
        permits TextProblem, NameProblem, LayoutProblem, PlaceProblem, CommandProblem, ContractProblem, GrowthProblem,
                ExtensionProblem, TierProblem, ProseProblem, HeaderProblem, ProjectProblem, MannersProblem, HouseProblem {
    /// The rule that is broken.
    Code code();
}
