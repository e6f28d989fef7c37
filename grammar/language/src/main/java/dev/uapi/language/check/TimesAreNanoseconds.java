package dev.uapi.language.check;

import dev.uapi.language.diagnostic.MannersProblem;
import dev.uapi.language.model.Field;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One unit for all times, and a number that does not overflow within a program's life. Seconds may stand beside nanoseconds.
final class TimesAreNanoseconds implements CommandRule {
    private static final Pattern TIME = Pattern.compile("(?:\\w+_)?(jiffies|sec|secs|ms|msec|msecs|us|usec|usecs|ns|nsec|nsecs)");
    private static final Set<String> NANOSECONDS = Set.of("ns", "nsec", "nsecs");
    private static final Set<String> SECONDS = Set.of("sec", "secs");
    private static final int WIDE = 8;

    @Override
    public void check(CommandSubject subject, Report report) {
        Set<String> units = subject.writtenFields().stream().flatMap(field -> unit(field).stream()).collect(Collectors.toSet());
        subject.writtenFields().forEach(field -> unit(field)
                .filter(unit -> !isFine(field, unit, units))
                .ifPresent(unit -> report.add(new MannersProblem.OddTime(field.name(), unit), subject.span(field))));
    }

    private static boolean isFine(Field field, String unit, Set<String> beside) {
        boolean wide = field.size() >= WIDE;
        if (NANOSECONDS.contains(unit)) {
            return wide || !Collections.disjoint(beside, SECONDS);
        }
        return wide && SECONDS.contains(unit) && !Collections.disjoint(beside, NANOSECONDS);
    }

    private static Optional<String> unit(Field field) {
        Matcher name = TIME.matcher(field.name());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
