package dev.uapi.cli.listing;

import java.io.PrintWriter;
import java.util.List;

/// What a command has found, whatever the form it is told in.
public interface Listing {
    /// The command that tells it: `check`.
    String command();

    /// The paths of the files that were looked at, whether or not there is anything to say about them.
    List<String> files();

    /// What remarks are about, whether or not there are any: those files, or what they describe.
    default List<String> subjects() {
        return files();
    }

    /// For people.
    ///
    /// @param coloured whether the other end shows ANSI colours
    void print(PrintWriter out, boolean coloured);

    /// For programs that know uapi.
    String json();

    /// For a mail, or where people talk about a change: Markdown.
    String markdown();

    /// For programs that know no uapi, in the order in which people are told.
    List<Remark> remarks();
}
