package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import java.util.List;

/// Calls that were made once, up to one that worked.
///
/// @param on    what answered them: `Linux 7.3.4`
/// @param lines as strace would show them
record Recording(String on, List<Phrase> lines) {
    Recording {
        lines = List.copyOf(lines);
    }
}
