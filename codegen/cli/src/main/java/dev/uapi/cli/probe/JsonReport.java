package dev.uapi.cli.probe;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.probe.Answered;
import dev.uapi.runtime.probe.Evidence;
import dev.uapi.runtime.probe.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was found out, for programs.
///
/// @param file        what was asked
/// @param release     the one that it is held against
/// @param differences what is otherwise than described, in words
/// @param answers     in the order of the description
public record JsonReport(
        String file, String release, long supported, long absent, long unclear, List<String> notes, List<String> differences,
        List<Found> answers) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Copies the lists.
    public JsonReport {
        notes = List.copyOf(notes);
        differences = List.copyOf(differences);
        answers = List.copyOf(answers);
    }

    /// One thing.
    ///
    /// @param kind       `command`, `field`, `value` or `extension`
    /// @param tier       `basic` or `extended`
    /// @param verdict    `supported`, `absent` or `unclear`
    /// @param expected   whether the release should have it
    /// @param difference what is otherwise than described, in words; null: nothing
    /// @param calls      all that were made, in their order
    /// @param leftBehind what could not be taken back
    public record Found(
            String name, String kind, String tier, String verdict, String reason, boolean expected, @Nullable String difference,
            List<Call> calls, List<String> leftBehind) {
        /// Copies the lists.
        public Found {
            calls = List.copyOf(calls);
            leftBehind = List.copyOf(leftBehind);
        }
    }

    /// A call and its answer.
    ///
    /// @param purpose `control`, `provision`, `query`, `attempt` or `undo`
    /// @param result  what it returned, or minus the errno
    /// @param errno   by its name; null: it did not fail, or the number has no name
    public record Call(String purpose, String command, String arguments, long result, @Nullable String errno) {}

    /// The whole text.
    public static String of(Answers answers) {
        return JSON.writeValueAsString(new JsonReport(
                answers.file(), answers.release().toString(), answers.count(Verdict.SUPPORTED), answers.count(Verdict.ABSENT),
                answers.count(Verdict.UNCLEAR), answers.notes(), answers.differences(),
                answers.all().stream().map(JsonReport::found).toList()));
    }

    private static Found found(Answer answer) {
        Question question = answer.question();
        Evidence evidence = answer.evidence();
        return new Found(
                question.name(), word(question.kind()), question.tier().keyword(), word(evidence.verdict()), evidence.reason(),
                answer.expected(), answer.difference().orElse(null), evidence.calls().stream().map(JsonReport::call).toList(),
                evidence.leftBehind());
    }

    private static Call call(Answered answered) {
        String errno = answered.errno().filter(each -> each != Errno.UNKNOWN).map(Errno::name).orElse(null);
        return new Call(word(answered.purpose()), answered.command(), answered.arguments(), answered.result(), errno);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
