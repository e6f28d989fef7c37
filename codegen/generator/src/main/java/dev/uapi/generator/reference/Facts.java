package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Availability;
import java.util.List;
import java.util.stream.Stream;

/// Lists of facts in which when something is there comes last, if there is anything to say about it.
final class Facts {
    private Facts() {}

    static List<Fact> with(Availability availability, Fact... facts) {
        Stream<Fact> times = Times.of(availability).map(words -> new Fact("Available", Phrase.text(words))).stream();
        return Stream.concat(Stream.of(facts), times).toList();
    }
}
