package dev.uapi.generator.reference;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When something is there, in words.
final class Times {
    private Times() {}

    /// `since 6.15 and 6.12.y, before 7.1`; nothing when it is there as long as what it belongs to.
    static Optional<String> of(Availability availability) {
        List<String> parts = new ArrayList<>();
        availability.since().ifPresent(since -> parts.add("since " + releases(since, availability.stable())));
        availability.until().ifPresent(until -> parts.add("before " + until));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /// `6.15 and 6.12.y, before 7.1`
    static String of(Command command) {
        String since = releases(command.since(), command.availability().stable());
        return since + command.availability().until().map(until -> ", before " + until).orElse("");
    }

    /// `6.15 and 6.12.y`
    static String releases(Release since, List<Release> stable) {
        return Stream.concat(Stream.of(since), stable.stream()).map(Release::toString).collect(Collectors.joining(" and "));
    }
}
