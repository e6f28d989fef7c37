package dev.uapi.kerneltests.campaign;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Prints whole lines, each behind a mark.
final class Prefixed extends OutputStream {
    private final PrintStream out;
    private final String mark;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Prefixed(PrintStream out, String mark) {
        this.out = out;
        this.mark = mark;
    }

    @Override
    public void write(int next) {
        if (next == '\n') {
            out.println(mark + line.toString(StandardCharsets.UTF_8));
            line.reset();
        } else {
            line.write(next);
        }
    }
}
