package dev.uapi.decode;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.GeneralCause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Says of strace's lines what strace could not: which command a number is, and why it failed.
///
/// Whatever is not about an `ioctl` of a described device stays as it is. So does the rest of a line that is.
final class StraceDecoder {
    private static final int TASKS = 100_000;

    private final Dictionary dictionary;
    private final Causes causes;
    private final Paint paint;
    private final CauseLines lines;
    private final StraceFiles files;
    private final Map<String, Asked> unfinished = new LinkedHashMap<>();

    StraceDecoder(Dictionary dictionary, Causes causes, Paint paint) {
        this.dictionary = dictionary;
        this.causes = causes;
        this.paint = paint;
        this.lines = new CauseLines(causes.release());
        this.files = new StraceFiles(dictionary);
    }

    /// What a call asked, and of whom, if that is known.
    ///
    /// @param commands the one that it is; several where the file is unknown; none that is described
    private record Asked(Optional<Device> device, List<Command> commands) {}

    /// The line, with names, and the causes of its errno behind it.
    List<String> decode(String line) {
        return switch (StraceLine.of(line).orElse(null)) {
            case StraceLine.Call call -> call(line, call);
            case StraceLine.Resumed resumed -> resumed(line, resumed);
            case StraceLine.Opened opened -> {
                files.opened(opened);
                yield List.of(line);
            }
            case StraceLine.Closed closed -> {
                files.closed(closed);
                yield List.of(line);
            }
            case null -> List.of(line);
        };
    }

    private List<String> call(String line, StraceLine.Call call) {
        Asked asked = asked(call);
        if (call.isUnfinished()) {
            remember(call.task(), asked);
        }
        return lines(named(line, call, asked), asked, call.rest());
    }

    private List<String> resumed(String line, StraceLine.Resumed resumed) {
        Asked asked = unfinished.remove(resumed.task());
        return asked == null ? List.of(line) : lines(line, asked, resumed.rest());
    }

    private void remember(String task, Asked asked) {
        if (unfinished.size() < TASKS) {
            unfinished.put(task, asked);
        }
    }

    private Asked asked(StraceLine.Call call) {
        List<Command> candidates = call.request().candidates(dictionary);
        Optional<Device> device = call.path().map(dictionary::at).orElseGet(() -> files.at(call.descriptor()));
        return new Asked(device, device.map(known -> dictionary.on(known, candidates)).orElse(candidates));
    }

    /// Names that strace found itself stay, unless the file says which of them it is.
    private String named(String line, StraceLine.Call call, Asked asked) {
        boolean guess = call.request() instanceof Request.Names && asked.device().isEmpty();
        return asked.commands().isEmpty() || guess
                ? line
                : line.substring(0, call.from()) + paint.command(call.request().named(asked.commands())) + line.substring(call.to());
    }

    private List<String> lines(String first, Asked asked, String rest) {
        StraceLine.Answer answer = StraceLine.Answer.in(rest);
        List<String> explained = answer.errno().map(errno -> explained(asked, errno, answer.argument())).orElse(List.of());
        return Stream.concat(Stream.of(first), explained.stream().map(paint::cause)).toList();
    }

    private List<String> explained(Asked asked, String errno, OptionalLong argument) {
        if (asked.commands().isEmpty()) {
            return unknown(asked.device(), errno);
        }
        SequencedMap<Command, List<Cause>> found = new LinkedHashMap<>();
        asked.commands().forEach(command -> found.put(command, causes(command, errno, argument)));
        found.values().removeIf(List::isEmpty);
        return found.isEmpty() ? List.of() : lines.of(found);
    }

    /// A command that a described device does not know.
    private List<String> unknown(Optional<Device> device, String errno) {
        return device.filter(known -> known.unknownCommand().equals(errno))
                .map(known -> lines.of(List.of(GeneralCause.UNKNOWN_COMMAND.on(known))))
                .orElse(List.of());
    }

    private List<Cause> causes(Command command, String errno, OptionalLong argument) {
        Optional<Field> value = command.struct().isPresent() ? Optional.empty() : command.fields().stream().findFirst();
        if (argument.isPresent() && value.isPresent()) {
            long number = argument.getAsLong();
            Given given = new Given(value.get(), new Value.Constant(number, Long.toUnsignedString(number)));
            return causes.of(command, errno, List.of(given), Reach.WHOLE);
        }
        boolean nothing = argument.isPresent() && argument.getAsLong() == 0 && command.struct().isPresent();
        return nothing ? causes.of(command, errno, List.of(), Reach.NOTHING) : causes.of(command, errno);
    }
}
