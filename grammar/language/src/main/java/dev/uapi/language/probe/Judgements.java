package dev.uapi.language.probe;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.model.Extension.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the answers to a question tell, in words.
final class Judgements {
    private Judgements() {}

    static Attempt attempt(Subject subject, Trial trial) {
        List<Judgement> judgements = new ArrayList<>();
        if (trial.present().maySucceed()) {
            judgements.add(new Judgement(Optional.empty(), Verdict.PRESENT, Optional.of("the command answers")));
        }
        judgements.addAll(judgements(trial.present().causes().stream(), Verdict.PRESENT));
        judgements.addAll(judgements(trial.absent().flatMap(forecast -> forecast.causes().stream()), Verdict.ABSENT));
        return new Attempt(subject.command().name(), trial.given(), judgements, List.of(), List.of());
    }

    private static List<Judgement> judgements(Stream<Cause> causes, Verdict verdict) {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        causes.forEach(cause -> texts.computeIfAbsent(cause.errno(), _ -> new LinkedHashSet<>()).add(cause.text()));
        return texts.entrySet().stream()
                .map(each -> new Judgement(Optional.of(each.getKey()), verdict, Optional.of(String.join("; or ", each.getValue()))))
                .toList();
    }
}
