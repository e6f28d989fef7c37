package dev.uapi.cli.mail;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.model.Extension.Verdict;
import dev.uapi.language.probe.Probe;
import dev.uapi.language.probe.Probes;
import dev.uapi.language.probe.Subject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which call tells a kernel that has something new from one that has not, in words.
final class Questions {
    private final List<Probe> probes;

    /// @param description the newer one
    Questions(Description description) {
        probes = Probes.of(description);
    }

    /// A line for everything of that kind; empty where nothing is asked.
    List<String> about(Predicate<Subject> asked) {
        return probes.stream().filter(probe -> asked.test(probe.subject())).map(Questions::line).toList();
    }

    private static String line(Probe probe) {
        String subject = "`" + probe.subject().name() + "`: ";
        return subject + probe.attempt().map(Questions::call).orElseGet(() -> "cannot be asked: " + probe.why().orElseThrow() + ".");
    }

    private static String call(Attempt attempt) {
        String given = attempt.given().stream()
                .map(each -> each.field().name() + " = " + each.value().spelling())
                .collect(Collectors.joining(", "));
        return "`" + attempt.command() + (given.isEmpty() ? "" : " { " + given + " }") + "`: "
                + errnos(attempt, Verdict.PRESENT) + " where it is there, " + errnos(attempt, Verdict.ABSENT) + " where it is not.";
    }

    private static String errnos(Attempt attempt, Verdict verdict) {
        return attempt.judgements().stream()
                .filter(judgement -> judgement.verdict() == verdict)
                .map(Questions::answer)
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static String answer(Judgement judgement) {
        return judgement.errno().map(errno -> "`" + errno + "`").orElse("success");
    }
}
