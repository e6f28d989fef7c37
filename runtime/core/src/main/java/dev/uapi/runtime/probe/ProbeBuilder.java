package dev.uapi.runtime.probe;

import dev.uapi.runtime.Errno;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Puts a [Probe] together.
///
/// ```java
/// Probe.named("DIRTY_TRACKING")
///         .control(Ioctl.none(';', 255), Errno.ENOTTY)
///         .parameter("device", "DEVICE")
///         .parameter("space", provision, "IOAS")
///         .attempt(Attempt.of(call).success(Verdict.SUPPORTED, "").on(Errno.EOPNOTSUPP, Verdict.ABSENT, "the hardware cannot"))
///         .build();
/// ```
public final class ProbeBuilder {
    final String name;
    final List<Parameter> parameters = new ArrayList<>();
    Optional<Control> control = Optional.empty();
    Optional<Query> query = Optional.empty();
    Optional<Attempt> attempt = Optional.empty();
    Optional<Probe.Words> words = Optional.empty();
    OptionalLong number = OptionalLong.empty();
    final List<HistoricalName> historicalNames = new ArrayList<>();

    ProbeBuilder(String name) {
        this.name = name;
    }

    /// A number that no command has, and what it must be refused with before any answer is believed.
    ///
    /// @param word the whole command word
    public ProbeBuilder control(long word, Errno errno) {
        control = Optional.of(new Control(word, errno));
        return this;
    }

    /// An object that the asking needs.
    ///
    /// @param name  as the calls say it
    /// @param kinds of which it may be; none: any
    public ProbeBuilder parameter(String name, String... kinds) {
        parameters.add(new Parameter(name, List.of(kinds), Optional.empty()));
        return this;
    }

    /// An object that the asking needs, and that can be made where the program has none.
    ///
    /// @param name  as the calls say it
    /// @param kinds of which it may be
    public ProbeBuilder parameter(String name, Provision provision, String... kinds) {
        parameters.add(new Parameter(name, List.of(kinds), Optional.of(provision)));
        return this;
    }

    /// An open file that the asking needs.
    ///
    /// @param name as the calls say it
    public ProbeBuilder descriptor(String name) {
        return parameter(name, InHand.DESCRIPTOR);
    }

    /// A call that answers with what it returns.
    ///
    /// @param value what it returns where the thing is there
    public ProbeBuilder query(ProbeCall call, long value) {
        query = Optional.of(new Query(call, new Query.Answer.Returned(value)));
        return this;
    }

    /// A call that answers in a field that comes out, with a flag.
    ///
    /// @param bits all of which it has where the thing is there
    /// @param flag their name
    public ProbeBuilder queryFlag(ProbeCall call, String field, int offset, int width, long bits, String flag) {
        query = Optional.of(new Query(call, new Query.Answer.Flag(field, offset, width, bits, flag)));
        return this;
    }

    /// A call that answers in a field that comes out, with a member of an enum.
    ///
    /// @param value  what it is where the thing is there
    /// @param member the name of that
    public ProbeBuilder queryMember(ProbeCall call, String field, int offset, int width, long value, String member) {
        query = Optional.of(new Query(call, new Query.Answer.Member(field, offset, width, value, member)));
        return this;
    }

    /// The call that works only where the thing is there.
    public ProbeBuilder attempt(Attempt attempt) {
        this.attempt = Optional.of(attempt);
        return this;
    }

    /// It never is there.
    ///
    /// @param why in words, without a full stop
    public ProbeBuilder never(String why) {
        words = Optional.of(new Probe.Words(Verdict.ABSENT, why));
        return this;
    }

    /// It may be there, but nothing that could be called tells.
    ///
    /// @param why in words, without a full stop
    public ProbeBuilder unclear(String why) {
        words = Optional.of(new Probe.Words(Verdict.UNCLEAR, why));
        return this;
    }

    /// What it is asked by.
    public ProbeBuilder number(long number) {
        this.number = OptionalLong.of(number);
        return this;
    }

    /// What it was called in a proposal, without a number.
    public ProbeBuilder once(String name) {
        historicalNames.add(new HistoricalName(name, OptionalLong.empty()));
        return this;
    }

    /// What it was called in a proposal, and its number there.
    public ProbeBuilder once(String name, long number) {
        historicalNames.add(new HistoricalName(name, OptionalLong.of(number)));
        return this;
    }

    /// The probe.
    ///
    /// @throws IllegalArgumentException if there is neither a call that asks nor a word that says why there is none
    public Probe build() {
        if (query.isEmpty() && attempt.isEmpty() && words.isEmpty()) {
            throw new IllegalArgumentException(name + " asks nothing and does not say why");
        }
        return new Probe(this);
    }
}
