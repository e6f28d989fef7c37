package dev.uapi.cli.probe;

import dev.uapi.cli.probe.Question.Kind;
import dev.uapi.runtime.probe.Answered;
import dev.uapi.runtime.probe.Evidence;
import dev.uapi.runtime.probe.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What was found out, for people: a line for each thing, with the call and its answer that say so.
public final class TextReport {
    private static final int VERDICT_WIDTH = "cannot tell".length();

    private final PrintWriter out;
    private final boolean coloured;

    /// @param coloured whether the writer's other end shows ANSI colours
    public TextReport(PrintWriter out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /// Everything, then what is otherwise than described.
    public void print(Answers answers) {
        out.println(answers.file() + ", Linux " + answers.release());
        Set<String> commands = answers.all().stream()
                .map(Answer::question).filter(question -> question.kind() == Kind.COMMAND).map(Question::name).collect(Collectors.toSet());
        List<Line> lines = answers.all().stream().map(answer -> new Line(label(answer.question(), commands), answer)).toList();
        int width = lines.stream().mapToInt(line -> line.label().length()).max().orElse(1);
        print(lines.stream().filter(line -> line.answer().question().kind() != Kind.EXTENSION).toList(), width);
        print(lines.stream().filter(line -> line.answer().question().kind() == Kind.EXTENSION).toList(), width);
        out.println();
        summary(answers);
    }

    private record Line(String label, Answer answer) {}

    private void print(List<Line> lines, int width) {
        if (!lines.isEmpty()) {
            out.println();
        }
        lines.forEach(line -> out.println(text(line, width)));
    }

    private void summary(Answers answers) {
        out.println(answers.count(Verdict.SUPPORTED) + " supported, " + answers.count(Verdict.ABSENT) + " absent, "
                + answers.count(Verdict.UNCLEAR) + " cannot tell");
        answers.notes().forEach(out::println);
        List<String> differences = answers.differences();
        if (differences.isEmpty()) {
            out.println("nothing is otherwise than described for Linux " + answers.release());
        } else {
            out.println(painted("31", "otherwise than described for Linux " + answers.release() + ":"));
            differences.forEach(difference -> out.println("  " + difference));
        }
        answers.leftBehind().forEach(left -> out.println(painted("31", "left behind: " + left)));
    }

    private String text(Line line, int width) {
        Answer answer = line.answer();
        String mark = answer.difference().isPresent() ? painted("31", "! ") : "  ";
        Verdict verdict = answer.evidence().verdict();
        String colour = switch (verdict) {
            case SUPPORTED -> "32";
            case ABSENT -> "33";
            case UNCLEAR -> "2";
        };
        String padded = ("%-" + VERDICT_WIDTH + "s").formatted(verdict);
        return mark + ("%-" + width + "s").formatted(line.label()) + "  " + painted(colour, padded) + "  " + said(answer);
    }

    /// What belongs to a command stands under it, if that was asked for.
    private static String label(Question question, Set<String> commands) {
        boolean part = question.kind() == Kind.FIELD || question.kind() == Kind.VALUE;
        return question.command().filter(command -> part && commands.contains(command))
                .map(command -> "  " + question.name().substring(command.length()))
                .orElse(question.name());
    }

    private static String said(Answer answer) {
        Evidence evidence = answer.evidence();
        Optional<String> call = evidence.decisive().map(decisive -> call(answer.question(), decisive));
        boolean queried = evidence.decisive().filter(decisive -> decisive.purpose() == Answered.Purpose.QUERY).isPresent();
        return evidence.verdict() == Verdict.UNCLEAR || queried
                ? evidence.reason() + call.map(words -> " (" + words + ")").orElse("")
                : call.orElse(evidence.reason());
    }

    private static String call(Question question, Answered answered) {
        boolean own = question.command().filter(answered.command()::equals).isPresent();
        return own ? answered.arguments() + " = " + answered.outcome() : answered.toString();
    }

    private String painted(String colour, String text) {
        return coloured ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }
}
