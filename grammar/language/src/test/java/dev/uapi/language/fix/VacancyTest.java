package dev.uapi.language.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VacancyTest {
    private static NavigableSet<Long> numbers(long... numbers) {
        return new TreeSet<>(LongStream.of(numbers).boxed().toList());
    }

    @Test
    void nextIsBehindTheLargestAndFreeIsWhatWasLeftOut() {
        Vacancy vacancy = Vacancy.of(numbers(1, 4, 5, 9), numbers(), 0, 255);
        assertEquals(new Vacancy(Optional.of(10L), List.of(new Stretch(0, 0), new Stretch(2, 3), new Stretch(6, 8))), vacancy);
        assertEquals(List.of(10L, 0L, 2L, 3L), vacancy.some(4));
    }

    @Test
    void whatIsClaimedIsNeither() {
        assertEquals(new Vacancy(Optional.of(6L), List.of(new Stretch(2, 2))), Vacancy.of(numbers(3), numbers(1, 4, 5), 1, 255));
    }

    @Test
    void whereNothingIsTakenTheFirstIsNext() {
        assertEquals(new Vacancy(Optional.of(0x80L), List.of()), Vacancy.of(numbers(), numbers(), 0x80, 255));
        assertEquals(new Vacancy(Optional.of(0x80L), List.of()), Vacancy.of(numbers(3), numbers(), 0x80, 255));
    }

    @Test
    void behindTheHighestNothingIsNext() {
        assertEquals(new Vacancy(Optional.empty(), List.of(new Stretch(0, 254))), Vacancy.of(numbers(255), numbers(), 0, 255));
        assertEquals(new Vacancy(Optional.empty(), List.of()), Vacancy.of(numbers(0, 1), numbers(2), 0, 2));
        assertEquals(
                new Vacancy(Optional.empty(), List.of(new Stretch(0, Long.MAX_VALUE - 1))),
                Vacancy.of(numbers(Long.MAX_VALUE), numbers(), 0, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyNumberIsTakenOrClaimedOrLeft(long seed) {
        Random random = new Random(seed);
        for (int times = 0; times < 2_000; times++) {
            NavigableSet<Long> taken = new TreeSet<>(random.longs(random.nextInt(8), 0, 16).boxed().toList());
            NavigableSet<Long> claimed = new TreeSet<>(random.longs(random.nextInt(4), 0, 16).boxed().toList());
            long first = random.nextInt(4);
            holds(taken, claimed, first, first + random.nextInt(15));
        }
    }

    private static void holds(NavigableSet<Long> taken, NavigableSet<Long> claimed, long first, long last) {
        Vacancy vacancy = Vacancy.of(taken, claimed, first, last);
        vacancy.next().ifPresent(next -> {
            assertTrue(taken.tailSet(next).isEmpty() && !claimed.contains(next) && next >= first && next <= last);
        });
        for (long number = first; number <= vacancy.next().map(next -> next - 1).orElse(last); number++) {
            long each = number;
            boolean left = vacancy.gaps().stream().anyMatch(gap -> gap.first() <= each && each <= gap.last());
            assertEquals(!taken.contains(number) && !claimed.contains(number), left, taken + " " + claimed + " " + number);
        }
        if (vacancy.next().isEmpty()) {
            assertFalse(LongStream.rangeClosed(Math.max(first, taken.isEmpty() ? first : taken.last() + 1), last)
                    .anyMatch(number -> !claimed.contains(number)));
        }
    }
}
