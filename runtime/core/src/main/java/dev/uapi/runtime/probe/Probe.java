package dev.uapi.runtime.probe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How one finds out whether a device can do something: as data, for a [Prober] to carry out.
///
/// It has an attempt, or a query, or both (the attempt decides then), or only words: why it never is there, or why it cannot be
/// told.
public final class Probe implements Feature {
    private final String name;
    private final List<Parameter> parameters;
    private final Optional<Control> control;
    private final Optional<Query> query;
    private final Optional<Attempt> attempt;
    private final Optional<Words> words;
    private final OptionalLong number;
    private final List<HistoricalName> historicalNames;

    Probe(ProbeBuilder builder) {
        this.name = builder.name;
        this.parameters = List.copyOf(builder.parameters);
        this.control = builder.control;
        this.query = builder.query;
        this.attempt = builder.attempt;
        this.words = builder.words;
        this.number = builder.number;
        this.historicalNames = List.copyOf(builder.historicalNames);
    }

    /// Begins a probe.
    ///
    /// @param name of what is asked for
    public static ProbeBuilder named(String name) {
        return new ProbeBuilder(name);
    }

    /// What is to be said where nothing can be asked.
    record Words(Verdict verdict, String text) {}

    /// Of what is asked for.
    public String name() {
        return name;
    }

    /// What one must have in hand to ask.
    public List<Parameter> parameters() {
        return parameters;
    }

    /// A call that any device must refuse that can be asked; empty: it is not looked at.
    public Optional<Control> control() {
        return control;
    }

    /// A call that answers; beside an attempt it is only evidence.
    public Optional<Query> query() {
        return query;
    }

    /// The call that works only where the thing is there.
    public Optional<Attempt> attempt() {
        return attempt;
    }

    /// Why it never is there, in words.
    public Optional<String> never() {
        return words.filter(said -> said.verdict() == Verdict.ABSENT).map(Words::text);
    }

    /// What is to be said where nothing can be asked.
    Optional<Words> words() {
        return words;
    }

    /// What it is asked by, if it has a number of its own.
    public OptionalLong number() {
        return number;
    }

    /// What it was called in proposals.
    public List<HistoricalName> historicalNames() {
        return historicalNames;
    }

    /// Whether it is, or was once, asked for by this number.
    public boolean isAskedBy(long question) {
        return Stream.concat(Stream.of(number), historicalNames.stream().map(HistoricalName::number))
                .anyMatch(known -> known.isPresent() && known.getAsLong() == question);
    }

    /// Whether it is, or was once, called so.
    public boolean isCalled(String question) {
        return name.equals(question) || historicalNames.stream().anyMatch(known -> known.name().equals(question));
    }

    @Override
    public Probe probe() {
        return this;
    }

    @Override
    public String toString() {
        return name;
    }
}
