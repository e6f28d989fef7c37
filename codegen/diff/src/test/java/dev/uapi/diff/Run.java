package dev.uapi.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.stream.Stream;

/// What came of running the program.
///
/// @param status with which it ended
/// @param told   on standard error
record Run(int status, String told) {
    static Run of(Object... words) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = DiffMain.run(Stream.of(words).map(String::valueOf).toList(), new PrintStream(errors, true, UTF_8));
        return new Run(status, errors.toString(UTF_8));
    }
}
