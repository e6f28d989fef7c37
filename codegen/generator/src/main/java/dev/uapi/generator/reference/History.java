package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Layout;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Succession;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How something became what it is, release by release.
final class History {
    private final Scope scope;
    private final Release beginning;
    private final SortedMap<Moment, Set<Phrase>> changes = new TreeMap<>();

    private History(Scope scope, Release beginning) {
        this.scope = scope;
        this.beginning = beginning;
    }

    /// The beginning first.
    static List<Milestone> of(Scope scope, Command command) {
        History history = new History(scope, command.since());
        history.begin(command);
        if (command.argument() instanceof Argument.ByPointer(var struct, _, _, _)) {
            history.grow(struct);
        }
        Spot.of(command).forEach(spot -> spot.fields().forEach(history::mean));
        command.causes().forEach(history::fail);
        history.end(command.availability(), Phrase.text("The command is gone."));
        return history.milestones();
    }

    /// The beginning first.
    static List<Milestone> of(Scope scope, Struct struct, Release since) {
        History history = new History(scope, since);
        history.add(since, struct.availability().stable(), Phrase.text("The structure, of " + sizeIn(struct, since) + " bytes."));
        history.grow(struct);
        struct.fields().forEach(history::mean);
        return history.milestones();
    }

    private List<Milestone> milestones() {
        return changes.entrySet().stream().map(entry -> milestone(entry.getKey(), List.copyOf(entry.getValue()))).toList();
    }

    private static Milestone milestone(Moment moment, List<Phrase> changes) {
        return new Milestone(moment.release(), moment.stable(), Times.releases(moment.release(), moment.stable()), changes);
    }

    private void begin(Command command) {
        Phrase came = Phrase.text("The command");
        Optional<Long> size = command.struct().map(struct -> sizeIn(struct, command.since()));
        add(command.since(), command.availability().stable(),
                size.map(bytes -> came.then(", with a structure of " + bytes + " bytes")).orElse(came).then("."));
    }

    private void grow(Struct struct) {
        struct.successions().forEach(this::succeed);
        Set<String> successors = successors(struct);
        struct.fields().stream()
                .filter(field -> !successors.contains(field.name()))
                .collect(Collectors.groupingBy(Field::availability, LinkedHashMap::new, Collectors.toList()))
                .forEach((availability, fields) -> append(struct, availability, fields));
    }

    private void append(Struct struct, Availability availability, List<Field> fields) {
        Phrase names = scope.codes(fields.stream().map(Field::name).toList());
        Phrase come = names.then(fields.size() == 1 ? " comes" : " come");
        availability.since().ifPresent(since -> at(since, availability.stable(), come.then(room(struct, fields, since))));
        end(availability, names.then(fields.size() == 1 ? " is gone." : " are gone."));
    }

    /// What became of the size; fields that share a place with others may not change it.
    private static String room(Struct struct, List<Field> fields, Release since) {
        long before = struct.fields().stream().filter(field -> !fields.contains(field)).filter(field -> field.availability().in(since))
                .mapToLong(Field::end).max().orElse(0);
        boolean grows = fields.stream().anyMatch(field -> field.end() > before);
        return grows ? ": the structure has " + sizeIn(struct, since) + " bytes." : ".";
    }

    private void succeed(Succession succession) {
        Phrase names = scope.codes(succession.fields());
        Phrase before = Phrase.join(", ", succession.before().stream().map(field -> Phrase.code(field.name())).toList());
        Phrase place = succession.before().isEmpty() ? Phrase.text("padding") : before;
        String verb = succession.fields().size() == 1 ? " takes" : " take";
        start(succession.since(), names.then(verb + " the place of ").then(place).then("."));
    }

    /// What the numbers in a field may be.
    private void mean(Field field) {
        if (field.meaning() instanceof Meaning.Enumerated(var type)) {
            mean(field.name(), type);
        }
        for (BitRange range : field.ranges()) {
            range.type().ifPresent(type -> mean(range.name(), type));
        }
    }

    private void mean(String field, EnumType type) {
        Phrase holder = Phrase.text(" for ").then(scope.code(field)).then(".");
        start(type.availability(), scope.code(type.name()).then(holder));
        for (EnumType.Member member : type.members()) {
            Phrase name = scope.code(member.name());
            start(member.availability(), name.then(holder));
            end(member.availability(), name.then(" is gone."));
            member.formerly().ifPresent(former -> at(former.until(), List.of(),
                    name.then(" is the name of what was ").then(Phrase.code(former.name())).then(".")));
        }
    }

    private void fail(Cause cause) {
        Phrase errno = Phrase.text("fails with ").then(scope.code(cause.errno())).then(": ")
                .then(Phrase.text(cause.id()).linkTo(Place.of(scope.page(), CauseRows.anchor(cause)))).then(".");
        start(cause.availability(), Phrase.text("It also ").then(errno));
        end(cause.availability(), Phrase.text("It no longer ").then(errno));
    }

    private void start(Availability availability, Phrase change) {
        availability.since().ifPresent(since -> at(since, availability.stable(), change));
    }

    private void end(Availability availability, Phrase change) {
        availability.until().ifPresent(until -> at(until, List.of(), change));
    }

    /// What was so from the beginning is no change.
    private void at(Release release, List<Release> stable, Phrase change) {
        if (release.compareTo(beginning) > 0) {
            add(release, stable, change);
        }
    }

    private void add(Release release, List<Release> stable, Phrase change) {
        changes.computeIfAbsent(new Moment(release, stable), _ -> new LinkedHashSet<>()).add(change);
    }

    /// What `sizeof` gave in that release.
    private static long sizeIn(Struct struct, Release release) {
        Set<String> successors = successors(struct);
        List<Field> there = struct.fields().stream()
                .filter(field -> successors.contains(field.name()) || field.availability().in(release))
                .toList();
        long end = there.stream().mapToLong(Field::end).max().orElse(0);
        long alignment = there.stream().mapToLong(field -> field.type().alignment()).max().orElse(1);
        return Layout.aligned(end, alignment);
    }

    /// The fields in whose place there was something before.
    private static Set<String> successors(Struct struct) {
        return struct.successions().stream().flatMap(each -> each.fields().stream()).collect(Collectors.toSet());
    }

    /// When something changed.
    private record Moment(Release release, List<Release> stable) implements Comparable<Moment> {
        private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::release)
                .thenComparingInt(moment -> moment.stable().size()).thenComparing(moment -> moment.stable().toString());

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }
}
