package dev.uapi.language.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/// Numbers that follow one another.
///
/// @param last belongs to them
public record Stretch(long first, long last) {
    /// The least stretches that have all of them and no other.
    public static List<Stretch> of(NavigableSet<Long> numbers) {
        List<Stretch> stretches = new ArrayList<>();
        for (long number : numbers) {
            if (!stretches.isEmpty() && stretches.getLast().last() + 1 == number) {
                stretches.add(new Stretch(stretches.removeLast().first(), number));
            } else {
                stretches.add(new Stretch(number, number));
            }
        }
        return stretches;
    }
}
