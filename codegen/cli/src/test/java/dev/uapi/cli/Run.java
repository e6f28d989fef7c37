package dev.uapi.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A run of the command in this process, and all that came of it.
record Run(int status, String out, String err) {
    static Run of(Object... arguments) {
        return in(Environment.NONE, arguments);
    }

    static Run in(Environment environment, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Uapi uapi = new Uapi(new PrintWriter(out), new PrintWriter(err), environment);
        String[] words = new String[arguments.length];
        for (int index = 0; index < words.length; index++) {
            words[index] = arguments[index].toString();
        }
        return new Run(uapi.run(words), out.toString(), err.toString());
    }
}
