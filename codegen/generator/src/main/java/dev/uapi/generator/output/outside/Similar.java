package dev.uapi.generator.output.outside;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// What somebody may have meant.
final class Similar {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Similar() {}

    /// Words to put behind a sentence: `: did you mean 'name'?`, or what there is, or nothing.
    static String hint(String wrong, Collection<String> names) {
        Optional<String> closest = names.stream()
                .filter(name -> DISTANCE.apply(name, wrong) <= Math.max(1, wrong.length() / 2))
                .min(Comparator.comparingInt((String name) -> DISTANCE.apply(name, wrong)).thenComparing(name -> name));
        return closest.map(name -> ": did you mean '" + name + "'?")
                .orElseGet(() -> names.isEmpty() ? "" : ": there are " + String.join(", ", names));
    }
}
