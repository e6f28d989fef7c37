package dev.uapi.cheader;

import dev.uapi.cheader.model.CHeader;
import dev.uapi.language.Source;
import java.util.List;

/// Reads a header as it is, without a compiler and without the headers that it includes.
public final class HeaderReader {
    private HeaderReader() {}

    /// What the header says. Never fails: what cannot be read is told in the result.
    public static CHeader read(Source source) {
        return new CHeader(source, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
