package dev.uapi.kerneltests.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Takes calls away for as long as the last one still comes out differently.
final class Shrinker {
    private final Predicate<List<Step>> differs;

    /// @param differs whether the last of these calls, made one after the other on devices just opened, comes out differently
    Shrinker(Predicate<List<Step>> differs) {
        this.differs = differs;
    }

    /// Of halves, quarters and so on of the calls in front of the last one, leaves out whatever is not needed.
    List<Step> shrunk(List<Step> calls) {
        List<Step> needed = new ArrayList<>(calls);
        for (int chunk = needed.size() / 2; chunk > 0; chunk /= 2) {
            for (int end = needed.size() - 1; end > 0; end -= chunk) {
                List<Step> fewer = new ArrayList<>(needed);
                fewer.subList(Math.max(0, end - chunk), end).clear();
                if (differs.test(fewer)) {
                    needed = fewer;
                }
            }
        }
        return needed;
    }
}
