package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.GrowthProblem;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.diagnostic.PlaceProblem;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Layout;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Type;
import dev.uapi.language.syntax.LayoutItem;
import dev.uapi.language.syntax.LayoutItem.Growth;
import dev.uapi.language.syntax.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Watches a structure being laid out: what is wrong with where its fields come to stand.
final class PlaceChecks {
    private final Words words;
    private final Word struct;
    private final Release container;
    private Release newest;
    private Optional<String> open = Optional.empty();
    private Optional<Replacement> replacement = Optional.empty();

    /// @param before how far the structure went with what stood there earlier
    private record Replacement(Growth growth, Cursor before) {}

    /// @param container when the structure came
    PlaceChecks(Words words, Word struct, Release container) {
        this.words = words;
        this.struct = struct;
        this.container = container;
        this.newest = container;
    }

    Release container() {
        return container;
    }

    /// Before it is put there.
    void place(LayoutItem.Place place, List<Field> together, Cursor cursor) {
        if (place instanceof LayoutItem.Union union && place.fields().size() < (union.name().isPresent() ? 1 : 2)) {
            report(new PlaceProblem.UnionOfOne(), place);
        }
        if (!together.isEmpty()) {
            holes(place, together, cursor);
            moved(together, cursor);
            inTheMiddle(place, together);
            open.ifPresent(flexible -> report(new PlaceProblem.BehindFlexible(together.getFirst().name(), flexible), place));
            together.stream().filter(field -> isOpen(field.type())).findFirst().ifPresent(field -> open = Optional.of(field.name()));
        }
    }

    /// In front of it, and at the end of a union.
    private void holes(LayoutItem.Place place, List<Field> together, Cursor cursor) {
        long alignment = Cursor.alignment(together);
        long front = cursor.next(together) - cursor.end();
        if (front > 0) {
            report(new LayoutProblem.ImplicitPadding(together.getFirst().name(), front, cursor.end()), place);
        }
        long longest = together.stream().mapToLong(Field::size).max().orElse(0);
        long back = Layout.aligned(longest, alignment) - longest;
        if (back > 0) {
            report(new LayoutProblem.TrailingPadding("union", back), place);
        }
    }

    private void report(Problem problem, LayoutItem place) {
        words.report().add(problem, place.span());
    }

    private static boolean isOpen(Type type) {
        return switch (type) {
            case Type.Flexible _ -> true;
            case Type.Nested(var struct) -> struct.fields().stream().anyMatch(field -> isOpen(field.type()));
            case Type.Array(var element, _) -> isOpen(element);
            case Type.Scalar _ -> false;
        };
    }

    private void inTheMiddle(LayoutItem.Place place, List<Field> together) {
        Release oldest = together.stream()
                .map(field -> field.availability().since().orElse(container))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (oldest.compareTo(newest) < 0) {
            report(new GrowthProblem.GrowsInTheMiddle(together.getFirst().name(), oldest.toString(), newest.toString()), place);
        }
    }

    private void moved(List<Field> together, Cursor cursor) {
        long now = cursor.next(together);
        replacement.ifPresent(each -> {
            long before = each.before().next(together);
            if (before != now) {
                report(new PlaceProblem.FieldMoves(together.getFirst().name(), before, now), each.growth());
            }
        });
        replacement = Optional.empty();
    }

    void replaced(Growth growth, Cursor before) {
        replacement = Optional.of(new Replacement(growth, before));
    }

    /// What has been placed last made the structure longer.
    void grown(Growth growth) {
        Optional<Release> since = growth.since().since().stream().findFirst().flatMap(word -> Release.parse(word.text()));
        newest = since.filter(release -> release.compareTo(newest) > 0).orElse(newest);
    }

    /// The structure is complete.
    void whole(Cursor cursor) {
        replacement.map(Replacement::before)
                .map(before -> new Cursor(before.end(), Math.max(cursor.alignment(), before.alignment()), cursor.packed()).size())
                .filter(size -> size != cursor.size())
                .ifPresent(size -> report(
                        new PlaceProblem.SizeChanges(struct.text(), size, cursor.size()), replacement.orElseThrow().growth()));
        long padding = cursor.size() - cursor.end();
        if (padding > 0) {
            words.report().add(new LayoutProblem.TrailingPadding("struct " + struct.text(), padding), struct.span());
        }
        if (cursor.size() > FieldsAnalyzer.LARGEST) {
            words.report().add(new LayoutProblem.StructTooLarge(struct.text(), cursor.size()), struct.span());
        }
    }
}
