package dev.uapi.cli.probe;

import dev.uapi.language.model.Release;
import dev.uapi.runtime.probe.Verdict;
import java.util.List;
import java.util.stream.Stream;

/// All that was found out about one kernel.
///
/// @param file    what was asked: `/dev/iommu`, `the simulator`
/// @param release the one that it is held against
/// @param notes   what a reader should know besides
public record Answers(String file, Release release, List<Answer> all, List<String> notes) {
    /// Copies the lists.
    public Answers {
        all = List.copyOf(all);
        notes = List.copyOf(notes);
    }

    long count(Verdict verdict) {
        return all.stream().filter(answer -> answer.evidence().verdict() == verdict).count();
    }

    List<String> differences() {
        return all.stream().flatMap(answer -> answer.difference().stream()).toList();
    }

    List<String> leftBehind() {
        return all.stream()
                .flatMap(answer -> answer.evidence().leftBehind().stream().map(left -> answer.question().name() + ": " + left))
                .toList();
    }

    /// Whether the kernel is as described, and as it was before.
    public boolean isFine() {
        return Stream.concat(differences().stream(), leftBehind().stream()).findAny().isEmpty();
    }
}
