package dev.uapi.cli.probe;

import dev.uapi.language.model.Release;
import dev.uapi.language.model.Tier;
import dev.uapi.runtime.probe.Probe;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Something to find out about a kernel.
///
/// @param command  the one that it is about; for an extension that is asked by none, empty
/// @param device   the one whose file is to be asked, by its name; empty: none need be
/// @param names    all that a user may call it
/// @param in       whether a release has it, as far as releases decide
/// @param since    the release that brought it, in words: `6.13`, `6.15, 6.12.y`; empty: always there
/// @param hardware whether it is also up to the hardware
record Question(
        String name,
        Kind kind,
        Tier tier,
        Optional<String> command,
        Optional<String> device,
        List<String> names,
        Probe probe,
        Predicate<Release> in,
        String since,
        boolean hardware) {
    Question {
        names = List.copyOf(names);
    }

    /// What it is that is asked for.
    enum Kind {
        COMMAND,
        FIELD,
        VALUE,
        EXTENSION
    }
}
