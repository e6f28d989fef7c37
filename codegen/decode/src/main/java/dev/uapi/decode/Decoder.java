package dev.uapi.decode;

import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.replay.TraceException;
import dev.uapi.replay.TraceLine;
import dev.uapi.replay.TraceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decodes one input after the other.
public final class Decoder {
    /// How many elements of an array are shown, as strace does.
    private static final int MOST = 32;

    private final Dictionary dictionary;
    private final PrintWriter out;
    private final Wishes wishes;

    /// How it is to be shown.
    ///
    /// @param release  the kernel that was called, where a trace does not say so itself
    /// @param coloured whether the reader's end shows ANSI colours
    /// @param full     whether long arrays are shown whole
    public record Wishes(Optional<Release> release, boolean full, boolean coloured) {}

    public Decoder(Specification specification, PrintWriter out, Wishes wishes) {
        this.dictionary = Dictionary.of(specification);
        this.out = out;
        this.wishes = wishes;
    }

    /// Prints all of them; up to where one cannot be read, if one cannot.
    ///
    /// @param names    of files; `-` is standard input
    /// @throws CannotDecodeException if a file cannot be read, or is not what one can decode
    public void decode(List<String> names, InputStream standard) throws CannotDecodeException {
        for (String name : names) {
            if (names.size() > 1) {
                out.println("==> " + name + " <==");
            }
            try (Input input = Input.open(name, standard)) {
                if (input.isTrace()) {
                    trace(input);
                } else {
                    strace(input);
                }
            } catch (IOException failure) {
                throw new CannotDecodeException("cannot read " + name + ": " + failure.getMessage(), failure);
            }
        }
    }

    private void trace(Input input) throws CannotDecodeException {
        TraceText text = new TraceText(dictionary, new Lists(wishes.full() ? Integer.MAX_VALUE : MOST), new Paint(wishes.coloured()));
        try (TraceReader reader = TraceReader.of(input.name(), input.stream(), dictionary.catalogs())) {
            for (Optional<TraceLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                text.of(line.get()).forEach(out::println);
                flushUnless(input.stream().available() > 0);
            }
        } catch (TraceException failure) {
            throw new CannotDecodeException(String.valueOf(failure.getMessage()), failure);
        } catch (IOException failure) {
            throw new CannotDecodeException(input.name() + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    private void strace(Input input) throws CannotDecodeException {
        StraceDecoder decoder = new StraceDecoder(dictionary, new Causes(wishes.release(), Set.of()), new Paint(wishes.coloured()));
        TextLines lines = new TextLines(input);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            decoder.decode(line.get()).forEach(out::println);
            flushUnless(lines.isReady());
        }
    }

    /// Whoever watches a program sees a call when it has been made, not when there are enough of them.
    private void flushUnless(boolean more) {
        if (!more) {
            out.flush();
        }
    }
}
