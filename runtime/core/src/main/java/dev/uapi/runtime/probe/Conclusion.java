package dev.uapi.runtime.probe;

import dev.uapi.runtime.Errno;
import java.util.Optional;

/// What follows from an answer.
///
/// @param reason in words, without a full stop
record Conclusion(Verdict verdict, String reason) {
    static Conclusion unclear(String reason) {
        return new Conclusion(Verdict.UNCLEAR, reason);
    }

    /// What the description says that the answer tells; if it says nothing, the answer of a device that has no such command tells
    /// so, and any other tells nothing.
    static Conclusion ofAttempt(Attempt attempt, Answered answered, Optional<Errno> unknownCommand) {
        for (Judgement judgement : attempt.judgements()) {
            if (judgement.isOf(answered.result())) {
                return new Conclusion(judgement.verdict(), judgement.text().isEmpty() ? words(answered) : judgement.text());
            }
        }
        boolean unknown = unknownCommand.filter(errno -> errno.result() == answered.result()).isPresent();
        return unknown
                ? new Conclusion(Verdict.ABSENT, "there is no command " + answered.command())
                : unclear(words(answered) + ", which tells nothing");
    }

    static Conclusion ofQuery(Query query, Answered answered, Call call) {
        if (answered.result() < 0) {
            return unclear(words(answered));
        }
        return switch (query.answer()) {
            case Query.Answer.Returned(long value) -> returned(answered, value);
            case Query.Answer.Flag flag -> flag(flag, call);
            case Query.Answer.Member member -> member(member, call);
        };
    }

    /// The attempt decides. A query that says otherwise is worth a word.
    Conclusion beside(Optional<Conclusion> queried) {
        boolean contradicted = verdict != Verdict.UNCLEAR
                && queried.filter(query -> query.verdict != Verdict.UNCLEAR && query.verdict != verdict).isPresent();
        return contradicted ? new Conclusion(verdict, reason + "; but " + queried.orElseThrow().reason) : this;
    }

    private static Conclusion returned(Answered answered, long value) {
        return new Conclusion(of(answered.result() == value), answered.command() + " returned " + answered.result());
    }

    private static Conclusion flag(Query.Answer.Flag flag, Call call) {
        long bits = call.result(new Value.OfResult(flag.field(), flag.offset(), flag.width()));
        boolean has = (bits & flag.bits()) == flag.bits();
        return new Conclusion(of(has), flag.field() + (has ? " has " : " has no ") + flag.flag());
    }

    private static Conclusion member(Query.Answer.Member member, Call call) {
        boolean same = call.result(new Value.OfResult(member.field(), member.offset(), member.width())) == member.value();
        return new Conclusion(of(same), member.field() + (same ? " is " : " is not ") + member.member());
    }

    private static Verdict of(boolean there) {
        return there ? Verdict.SUPPORTED : Verdict.ABSENT;
    }

    private static String words(Answered answered) {
        return answered.errno()
                .map(errno -> answered.command() + " answered " + answered.outcome() + ", " + errno.text())
                .orElseGet(() -> answered.command() + " worked");
    }
}
