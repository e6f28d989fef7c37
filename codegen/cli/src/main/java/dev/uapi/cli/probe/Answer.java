package dev.uapi.cli.probe;

import dev.uapi.language.model.Release;
import dev.uapi.runtime.probe.Evidence;
import dev.uapi.runtime.probe.Verdict;
import java.util.Optional;

/// What was found out, and whether it is as described.
///
/// @param expected   whether the release should have it
/// @param difference what is otherwise than described, in words
record Answer(Question question, Evidence evidence, boolean expected, Optional<String> difference) {
    static Answer of(Question question, Evidence evidence, Release release) {
        boolean expected = question.in().test(release);
        return new Answer(question, evidence, expected, difference(question, evidence.verdict(), expected));
    }

    /// What needs hardware, too, may be lacking in any release.
    private static Optional<String> difference(Question question, Verdict verdict, boolean expected) {
        String came = question.since().isEmpty() ? "from the beginning" : "since " + question.since();
        if (verdict == Verdict.SUPPORTED && !expected) {
            return Optional.of(question.name() + " is there; described: " + came);
        }
        return verdict == Verdict.ABSENT && expected && !question.hardware()
                ? Optional.of(question.name() + " is absent; described: " + came)
                : Optional.empty();
    }
}
