package dev.uapi.decode;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.Example.Assignment;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Specification;
import dev.uapi.replay.TraceException;
import dev.uapi.replay.TraceLine;
import dev.uapi.replay.TraceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A trace, with what its numbers mean.
///
/// @param steps in the order in which they were taken
public record Transcript(List<Step> steps) {
    /// Bytes and elements of an array that a reader still wants to see.
    private static final int MOST = 16;

    /// Copies the list.
    public Transcript {
        steps = List.copyOf(steps);
    }

    /// Those of some traces.
    ///
    /// @param specification says what the numbers mean
    /// @param files         plain, or packed by gzip
    /// @throws CannotDecodeException if one cannot be read, or is no trace
    public static List<Transcript> of(Specification specification, List<Path> files) throws CannotDecodeException {
        Dictionary dictionary = Dictionary.of(specification);
        List<Transcript> transcripts = new ArrayList<>();
        for (Path file : files) {
            transcripts.add(of(dictionary, file));
        }
        return transcripts;
    }

    private static Transcript of(Dictionary dictionary, Path file) throws CannotDecodeException {
        try (Input input = Input.open(file.toString(), InputStream.nullInputStream())) {
            if (!input.isTrace()) {
                throw new CannotDecodeException(file + " is no trace: it does not begin with a line of JSON");
            }
            return of(dictionary, input);
        } catch (IOException | TraceException failure) {
            throw new CannotDecodeException(String.valueOf(failure.getMessage()), failure);
        }
    }

    private static Transcript of(Dictionary dictionary, Input input) throws IOException, TraceException {
        TraceText text = new TraceText(dictionary, new Lists(MOST), new Paint(false));
        List<Step> steps = new ArrayList<>();
        try (TraceReader reader = TraceReader.of(input.name(), input.stream(), dictionary.catalogs())) {
            for (Optional<TraceLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                steps.add(text.step(line.get()));
            }
        }
        return new Transcript(steps);
    }

    /// What was done with one file.
    ///
    /// @param file  which one
    /// @param deed  what was done
    /// @param lines the same for people, as strace would show it
    public record Step(int file, Deed deed, List<String> lines) {
        /// Copies the list.
        public Step {
            lines = List.copyOf(lines);
        }
    }

    /// What a step is.
    public sealed interface Deed {
        /// A file was opened.
        ///
        /// @param on the kernel, as it calls itself: `Linux 7.3.4`
        record Opening(String on) implements Deed {}

        /// An ioctl that is described was answered.
        ///
        /// @param errno empty if it worked
        /// @param before what the numbers of its argument were, by field; those that only lead to memory are left out
        /// @param after the same when it was answered
        record Call(Command command, Optional<String> errno, Map<String, Long> before, Map<String, Long> after) implements Deed {
            /// Copies the maps.
            public Call {
                before = Map.copyOf(before);
                after = Map.copyOf(after);
            }

            /// Whether it is what an author of a description shows, and came out as he says.
            public boolean isLike(Example example) {
                return asked(example)
                        && errno.equals(example.errno())
                        && example.gives().stream().allMatch(each -> holds(after, each));
            }

            /// Whether it is what an author of a description shows, whatever came out.
            public boolean asked(Example example) {
                boolean anything = command.fields().isEmpty() || !before.isEmpty();
                Set<String> named = example.given().stream().map(each -> each.field().name()).collect(Collectors.toSet());
                boolean nothingElse = command.fields().stream()
                        .filter(field -> field.direction().goesIn() && !(field.meaning() instanceof Meaning.StructSize))
                        .filter(field -> !named.contains(field.name()))
                        .allMatch(field -> before.getOrDefault(field.name(), 0L) == 0);
                return anything && nothingElse && example.given().stream().allMatch(each -> holds(before, each));
            }

            private static boolean holds(Map<String, Long> numbers, Assignment expected) {
                long number = numbers.getOrDefault(expected.field().name(), expected.value());
                return switch (expected.field().meaning()) {
                    // Which numbers they are is the process's business.
                    case Meaning.Descriptor _ -> true;
                    case Meaning.Address _, Meaning.Pointer _ -> (number == 0) == (expected.value() == 0);
                    default -> number == expected.value();
                };
            }
        }

        /// An ioctl that is not described was answered.
        ///
        /// @param worked whether it returned no errno
        record UnknownCall(boolean worked) implements Deed {}

        /// What a call had opened is used from here on.
        ///
        /// @param by the file whose call it was
        record Handing(int by) implements Deed {}

        /// Bytes were read, written or mapped.
        record Transfer() implements Deed {}

        /// A file was closed.
        record Closing() implements Deed {}
    }
}
