package dev.uapi.language.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Which names were perhaps meant.
public final class Similar {
    private static final int MOST = 3;

    private Similar() {}

    /// At most three, the nearest first.
    public static List<String> to(String name, Collection<String> names) {
        if (name.isEmpty()) {
            return List.of();
        }
        int limit = Math.max(2, name.length() / 4);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Candidate(String name, int distance) {}
        return names.stream()
                .distinct()
                .map(other -> new Candidate(other, distance.apply(folded(name), folded(other))))
                .filter(candidate -> candidate.distance() >= 0)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
