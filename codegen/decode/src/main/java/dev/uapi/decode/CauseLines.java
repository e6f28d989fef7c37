package dev.uapi.decode;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Causes, for people: a line for each, under the call that failed.
///
/// @param release the kernel's; where nobody knows it, it is said which kernels have a cause
record CauseLines(Optional<Release> release) {
    private static final String INDENT = "    ";

    /// @param causes by command, where the call does not tell which of several it was
    List<String> of(SequencedMap<Command, List<Cause>> causes) {
        boolean several = causes.size() > 1;
        return choices(causes.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(cause -> (several ? each.getKey().name() + "." : "") + text(cause)))
                .toList());
    }

    List<String> of(List<Cause> causes) {
        return choices(causes.stream().map(this::text).toList());
    }

    /// `overlap: the fixed range touches an existing mapping`.
    String text(Cause cause) {
        return cause.id() + ": " + cause.text() + (release.isPresent() ? "" : times(cause.availability()));
    }

    private static String times(Availability availability) {
        String times = Stream.concat(
                        availability.since().stream().map(since -> "since Linux " + since),
                        availability.until().stream().map(until -> "until Linux " + until))
                .collect(Collectors.joining(", "));
        return times.isEmpty() ? "" : " (" + times + ")";
    }

    private static List<String> choices(List<String> texts) {
        return texts.size() == 1
                ? List.of(INDENT + texts.getFirst())
                : IntStream.range(0, texts.size())
                        .mapToObj(place -> INDENT + (place == 0 ? "either " : "or     ") + texts.get(place))
                        .toList();
    }
}
