package dev.uapi.language.analysis;

import java.util.Map;

/// The questions that the analysis of a declaration asked on its way, and what was answered: while they are the same, so is its result.
record Answers(Map<Query.OfNames, Object> names, Map<Query.OfMeaning, Object> meanings) {
    Answers {
        names = Map.copyOf(names);
        meanings = Map.copyOf(meanings);
    }
}
