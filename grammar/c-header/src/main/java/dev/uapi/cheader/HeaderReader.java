package dev.uapi.cheader;

import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.read.Reading;
import dev.uapi.language.Source;

/// Reads a header as it is, without a compiler and without the headers that it includes.
///
/// What is compiled conditionally is read as a program for user space on x86-64 Linux would have it. Layouts are there for every machine.
public final class HeaderReader {
    private HeaderReader() {}

    /// What the header says. Never fails: what cannot be read is told in the result.
    public static CHeader read(Source source) {
        return Reading.of(source);
    }
}
