package dev.uapi.generator.simulator;

import dev.uapi.generator.simulator.StubView.GrowthView;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Layout;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Succession;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// How long the structure of a command was on older kernels.
///
/// A structure grows where fields that came later lie behind all older ones. Fields that took the place of others, or joined a
/// union, leave it as long as it was.
final class Growth {
    private final Struct struct;
    private final long minimumSize;
    private final Releases releases;

    /// @param command with a structure
    Growth(Command command) {
        Argument.ByPointer argument = (Argument.ByPointer) command.argument();
        this.struct = argument.struct();
        this.minimumSize = argument.minimumSize();
        this.releases = Releases.of(command);
    }

    /// The sizes by which older kernels know it, the smallest first; empty: it never grew.
    List<GrowthView> sizes() {
        SequencedMap<Availability, Long> begins = new LinkedHashMap<>();
        fields().filter(this::isGrowth)
                .sorted(Comparator.comparingLong(Field::offset))
                .forEach(field -> begins.putIfAbsent(field.availability(), field.offset()));
        return begins.entrySet().stream().map(this::size).toList();
    }

    private GrowthView size(Map.Entry<Availability, Long> group) {
        long alignment = fields().filter(field -> field.offset() < group.getValue())
                .mapToLong(field -> field.type().alignment()).max().orElse(1);
        long size = Math.max(Layout.aligned(group.getValue(), alignment), minimumSize);
        return new GrowthView(releases.notYet(group.getKey()).orElseThrow().text(), size);
    }

    private boolean isGrowth(Field field) {
        Optional<Release> since = laterSince(field);
        return since.isPresent() && fields()
                .filter(other -> laterSince(other).filter(its -> its.compareTo(since.get()) >= 0).isEmpty())
                .allMatch(older -> older.end() <= field.offset());
    }

    private Optional<Release> laterSince(Field field) {
        return field.availability().since().filter(_ -> releases.notYet(field.availability()).isPresent());
    }

    /// All that take room and did not take the place of others.
    private Stream<Field> fields() {
        return struct.fields().stream().filter(field -> field.size() > 0 && successionOf(struct, field).isEmpty());
    }

    /// The exchange by which a field came to its place.
    static Optional<Succession> successionOf(Struct struct, Field field) {
        return struct.successions().stream().filter(succession -> succession.fields().contains(field.name())).findFirst();
    }
}
