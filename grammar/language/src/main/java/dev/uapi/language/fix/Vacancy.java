package dev.uapi.language.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Which numbers nobody has yet.
///
/// @param next the first one behind all that are taken; empty: there is none
/// @param gaps those in front of it that were left out, in order
public record Vacancy(Optional<Long> next, List<Stretch> gaps) {
    /// Copies the list.
    public Vacancy {
        gaps = List.copyOf(gaps);
    }

    /// @param taken   the next one is behind the largest of these
    /// @param claimed never free
    /// @param first   the lowest that may be, not below 0
    /// @param last    the highest that may be
    static Vacancy of(NavigableSet<Long> taken, NavigableSet<Long> claimed, long first, long last) {
        Optional<Long> next = next(taken, claimed, first, last);
        NavigableSet<Long> gone = new TreeSet<>(claimed);
        gone.addAll(taken);
        long highest = next.map(number -> number - 1).orElse(last);
        return new Vacancy(next, highest < first ? List.of() : between(gone.subSet(first, true, highest, true), first, highest));
    }

    private static Optional<Long> next(NavigableSet<Long> taken, NavigableSet<Long> claimed, long first, long last) {
        if (!taken.isEmpty() && taken.last() >= last) {
            return Optional.empty();
        }
        long behind = taken.isEmpty() ? first : Math.max(first, taken.last() + 1);
        return LongStream.rangeClosed(behind, last).filter(number -> !claimed.contains(number)).boxed().findFirst();
    }

    private static List<Stretch> between(NavigableSet<Long> gone, long first, long highest) {
        List<Stretch> gaps = new ArrayList<>();
        long from = first;
        for (long number : gone) {
            if (number > from) {
                gaps.add(new Stretch(from, number - 1));
            }
            if (number == highest) {
                return gaps;
            }
            from = number + 1;
        }
        gaps.add(new Stretch(from, highest));
        return gaps;
    }

    /// The next one first, and then some that were left out.
    List<Long> some(int most) {
        LongStream left = gaps.stream().flatMapToLong(gap -> LongStream.rangeClosed(gap.first(), gap.last()));
        return LongStream.concat(next.stream().mapToLong(Long::longValue), left.limit(most - 1)).boxed().toList();
    }
}
