package dev.uapi.generator.reference;

import dev.uapi.decode.Transcript;
import dev.uapi.decode.Transcript.Deed;
import dev.uapi.decode.Transcript.Step;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// For each command a way to it that was recorded once, so that a reader sees what has to come before it: a way to what its author shows
/// as an example, if there is one, and otherwise the shortest. Where it never worked, one sees how it was refused.
final class Recordings {
    /// A longer way teaches nobody anything.
    private static final int LONGEST = 16;

    private static final Comparator<Way> BEST =
            Comparator.comparing(Way::worked).thenComparing(Way::toExample).reversed()
                    .thenComparingInt(Way::causes).thenComparingInt(Way::length).thenComparingInt(Way::characters);

    /// A name, or what has none in it: paths and bytes are no names.
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*|\"[^\"]*\"|/[^ ]*|[^A-Za-z_\"/]+");

    private final Atlas atlas;
    private final Map<Key, Way> ways = new HashMap<>();

    /// Several devices may have commands of one name.
    private record Key(Device device, String name) {
        static Key of(Command command) {
            return new Key(command.device(), command.name());
        }
    }

    /// @param steps the last of them is the call that one wants to see
    private record Way(List<Step> steps, boolean worked, boolean toExample) {
        /// The fewer there are, the more a refusal tells.
        int causes() {
            return steps.getLast().lines().size();
        }

        int length() {
            return steps.size();
        }

        int characters() {
            return steps.stream().flatMap(step -> step.lines().stream()).mapToInt(String::length).sum();
        }
    }

    /// @param atlas what names lead to, whatever release a page is about: the calls are those of a newer one
    Recordings(Atlas atlas, List<Transcript> transcripts) {
        this.atlas = atlas;
        transcripts.forEach(this::add);
    }

    private void add(Transcript transcript) {
        Surroundings surroundings = new Surroundings();
        for (Step step : transcript.steps()) {
            if (step.deed() instanceof Deed.Call call && saysSomething(call)) {
                add(call, surroundings.upTo(step));
            }
            surroundings.add(step);
        }
    }

    /// A null pointer says nothing of a command that takes a structure.
    private static boolean saysSomething(Deed.Call call) {
        return call.command().struct().isEmpty() || !call.before().isEmpty();
    }

    private void add(Deed.Call call, List<Step> steps) {
        if (steps.size() > LONGEST) {
            return;
        }
        boolean toExample = call.command().examples().stream().anyMatch(call::isLike);
        ways.merge(Key.of(call.command()), new Way(steps, call.errno().isEmpty(), toExample), BinaryOperator.minBy(BEST));
    }

    /// How a command was called once, if it did not take too long to get there.
    Optional<Recording> of(Scope page, Command command) {
        Scope scope = Scope.of(atlas, page.description(), page.page());
        return Optional.ofNullable(ways.get(Key.of(newest(scope, command)))).map(way -> of(scope, way.steps()));
    }

    private Command newest(Scope scope, Command command) {
        return atlas.descriptions().stream()
                .filter(description -> description.name().equals(scope.description().name()))
                .flatMap(description -> description.commands().stream())
                .filter(each -> each.name().equals(command.name()))
                .findFirst().orElse(command);
    }

    private static Recording of(Scope scope, List<Step> steps) {
        List<String> kernels = steps.stream()
                .flatMap(step -> step.deed() instanceof Deed.Opening(var kernel) ? Stream.of(kernel) : Stream.of())
                .distinct()
                .toList();
        Stream<String> lines = steps.stream().flatMap(step -> step.lines().stream());
        return new Recording(String.join(" and ", kernels), lines.map(line -> linked(scope, line)).toList());
    }

    private static Phrase linked(Scope scope, String line) {
        return Phrase.join("", WORD.matcher(line).results().map(MatchResult::group).map(scope::link).toList());
    }
}
