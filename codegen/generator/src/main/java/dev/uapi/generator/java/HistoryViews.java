package dev.uapi.generator.java;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Succession;
import dev.uapi.language.model.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes views of the history of structures: sizes by release, and what a release lacks.
final class HistoryViews {
    private final Struct struct;
    private final FieldViews fields;
    private final Imports imports;

    HistoryViews(Struct struct, FieldViews fields, Imports imports) {
        this.struct = struct;
        this.fields = fields;
        this.imports = imports;
    }

    HistoryView command(Command command, long minimumSize) {
        List<String> missing = new ArrayList<>();
        Availability availability = Availabilities.of(command);
        missing.add(".command(NAME, " + Availabilities.java(availability, imports) + ")");
        Optional<String> fits = fields.sizeField().filter(_ -> command.convention() == Convention.EXTENSIBLE);
        return view("NAME", availability, minimumSize, missing, fits);
    }

    /// Empty if there never was another one.
    Optional<HistoryView> payload() {
        return Availabilities.vary(struct)
                ? Optional.of(view(Literals.string(struct.name()), struct.availability(), 0, new ArrayList<>(), Optional.empty()))
                : Optional.empty();
    }

    /// Whether fields were added to its end.
    boolean hasGrown() {
        return stages().size() > 1;
    }

    private HistoryView view(
            String name, Availability availability, long minimumSize, List<String> missing, Optional<String> fits) {
        imports.use("java.util.List");
        Stream.of("History", "Missing", "MissingSearch", "Release").forEach(type -> imports.use("dev.uapi.runtime." + type));
        List<Stage> stages = stages();
        List<String> calls = new ArrayList<>();
        stages.stream().skip(1).forEach(stage -> calls.add(".grown(" + stage.size() + ", " + java(stage.since()) + ")"));
        List<Field> late = struct.fields().stream().filter(field -> isLate(field, availability)).toList();
        late.forEach(field -> calls.add(".field(%s, %d, %d, %s)".formatted(
                Literals.string(field.name()), field.offset(), field.size(), java(Availabilities.of(field)))));
        if (!late.isEmpty()) {
            missing.add(".fields(HISTORY, segment, " + size() + ")");
        }
        struct.fields().forEach(field -> values(field, minimumSize).forEach(missing::add));
        String first = "History.of(%s, %d, %s)".formatted(name, stages.getFirst().size(), java(availability));
        return new HistoryView(fields.owner(), first, calls, size(), missing, fits);
    }

    private String java(Availability availability) {
        return Availabilities.java(availability, imports);
    }

    private String size() {
        return fields.sizeField().map(field -> field + "()").orElse("SIZE");
    }

    private static boolean isLate(Field field, Availability whole) {
        return field.size() > 0 && Availabilities.differ(Availabilities.of(field), whole);
    }

    /// Flags and members that came later, where a field holds them.
    private Stream<String> values(Field field, long minimumSize) {
        return switch (field.type()) {
            case Type.Scalar _ -> numbers(field).map(missing -> given(field, minimumSize, missing));
            case Type.Nested(var nested) -> Availabilities.vary(nested)
                    ? Stream.of(given(field, minimumSize, missing(field.name())))
                    : Stream.empty();
            case Type.Array _, Type.Flexible _ -> Stream.empty();
        };
    }

    private Stream<String> numbers(Field field) {
        Stream<String> own = field.meaning() instanceof Meaning.Enumerated(var type) ? value(type, field.name()) : Stream.empty();
        return Stream.concat(own, field.ranges().stream().flatMap(this::range));
    }

    private Stream<String> range(BitRange range) {
        return range.type().stream().flatMap(type -> value(type, range.name()));
    }

    private Stream<String> value(EnumType type, String name) {
        return Availabilities.vary(type) ? Stream.of(missing(name)) : Stream.empty();
    }

    private String missing(String name) {
        return fields.accessor(name) + "().missingIn(release)";
    }

    private String given(Field field, long minimumSize, String missing) {
        boolean always = fields.sizeField().isEmpty() || field.end() <= minimumSize;
        return ".all(" + (always ? missing : size() + " >= " + field.end() + " ? " + missing + " : List.of()") + ")";
    }

    /// What it began as, and every time that its end moved.
    private List<Stage> stages() {
        Map<Availability, List<Field>> later = new LinkedHashMap<>();
        List<Field> first = new ArrayList<>();
        places().sorted(Comparator.comparingLong(Field::end)).forEach(field -> {
            Availability since = new Availability(field.availability().since(), field.availability().stable(), Optional.empty());
            (since.isAlways() ? first : later.computeIfAbsent(since, _ -> new ArrayList<>())).add(field);
        });
        List<Stage> stages = new ArrayList<>(List.of(new Stage(end(first), Availability.ALWAYS)));
        later.forEach((since, added) -> {
            if (end(added) > stages.getLast().size()) {
                stages.add(new Stage(end(added), since));
            }
        });
        return stages;
    }

    /// The fields that stand where a release that knows them puts its end: not those that came in the place of others.
    private Stream<Field> places() {
        Stream<Field> own = struct.fields().stream()
                .filter(field -> struct.successions().stream().map(Succession::fields).noneMatch(names -> names.contains(field.name())));
        return Stream.concat(own, struct.successions().stream().flatMap(succession -> succession.before().stream()));
    }

    /// Where the structure ended that ended with these.
    private long end(List<Field> last) {
        long end = last.stream().mapToLong(Field::end).max().orElse(0);
        long aligned = (end + struct.alignment() - 1) / struct.alignment() * struct.alignment();
        long next = struct.fields().stream().mapToLong(Field::offset).filter(offset -> offset >= end).min().orElse(struct.size());
        return Math.min(aligned, next);
    }

    private record Stage(long size, Availability since) {}
}
