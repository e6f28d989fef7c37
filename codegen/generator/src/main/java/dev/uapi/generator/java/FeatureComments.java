package dev.uapi.generator.java;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Answer;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.HistoricalName;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.model.Extension.Parameter;
import dev.uapi.language.model.Extension.Query;
import dev.uapi.language.model.Extension.Undo;
import dev.uapi.language.model.Extension.Verdict;
import dev.uapi.language.probe.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What generated code says about things that can be asked for: what they are, what they were, and how one finds out, in words.
final class FeatureComments {
    private final Description description;

    FeatureComments(Description description) {
        this.description = description;
    }

    /// @param call how one asks, as code
    static CommentView extensions(String call) {
        return CommentView.of(
                "What not every kernel or every machine offers. Each stands for an attempt: a call that works only where",
                "the thing is there.",
                "", "```java", call, "```");
    }

    static CommentView presences() {
        return CommentView.of(
                "Commands, fields and flags that one kernel has and another one lacks. Each is asked for by a call that does nothing,",
                "derived from the contract of its command.");
    }

    CommentView extension(Extension extension) {
        List<List<String>> paragraphs = new ArrayList<>();
        paragraphs.add(List.of(facts(extension)));
        sentence("Adds ", extension.adds()).ifPresent(adds -> paragraphs.add(List.of(adds)));
        if (!extension.historicalNames().isEmpty()) {
            paragraphs.add(List.of("Once called " + join(extension.historicalNames().stream().map(FeatureComments::once)) + "."));
        }
        if (!extension.parameters().isEmpty()) {
            paragraphs.add(List.of("Asking takes " + join(extension.parameters().stream().map(this::parameter)) + "."));
        }
        extension.query().ifPresent(query -> paragraphs.add(List.of(query(query))));
        extension.attempt().ifPresent(attempt -> paragraphs.addAll(attempt(attempt)));
        extension.never().ifPresent(why -> paragraphs.add(List.of("Nothing can be tried: " + Markdown.inline(why) + ".")));
        sentence("In its place came ", extension.became()).ifPresent(became -> paragraphs.add(List.of(became)));
        return Comments.of(extension.documentation(), paragraphs);
    }

    CommentView presence(Probe probe) {
        List<List<String>> paragraphs = new ArrayList<>();
        paragraphs.add(List.of(Markdown.code(probe.subject().name()) + "."));
        probe.attempt().ifPresent(attempt -> paragraphs.addAll(attempt(attempt)));
        return Comments.of(Documentation.NONE, paragraphs);
    }

    private static String facts(Extension extension) {
        return Stream.of(
                        Optional.of(Markdown.code(extension.name()) + ", " + extension.tier().keyword()),
                        extension.vendor().map(vendor -> "for " + Markdown.inline(vendor)),
                        extension.number().map(number -> "number " + Long.toUnsignedString(number)),
                        Words.availability(extension.availability()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; ", "", "."));
    }

    private static Optional<String> sentence(String beginning, List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(beginning + join(names.stream().map(Markdown::code)) + ".");
    }

    private static String once(HistoricalName name) {
        return Markdown.code(name.name()) + name.number().map(number -> ", number " + Long.toUnsignedString(number)).orElse("");
    }

    private String parameter(Parameter parameter) {
        String kinds = parameter.descriptor() ? "an open file"
                : parameter.kinds().isEmpty() ? "an object of any kind" : parameter.kinds().stream().map(Markdown::code)
                        .collect(Collectors.joining(" or "));
        String made = Provisions.of(description, parameter).isPresent() ? ", made and destroyed where there is none" : "";
        return Markdown.code(parameter.name()) + " (" + kinds + made + ")";
    }

    private static String query(Query query) {
        String answer = switch (query.answer()) {
            case Answer.Returned(long value) -> "answers " + Long.toUnsignedString(value);
            case Answer.Flag(var field, var member) -> "says " + Markdown.code(member.name()) + " in " + Markdown.code(field.name());
            case Answer.Member(var field, var member) -> "says " + Markdown.code(member.name()) + " in " + Markdown.code(field.name());
        };
        return call(query.command(), query.given()) + " " + answer + " where it is there.";
    }

    private static List<List<String>> attempt(Attempt attempt) {
        List<List<String>> paragraphs = new ArrayList<>();
        paragraphs.add(List.of("The attempt is", call(attempt.command(), attempt.given()) + ".", "Any other answer tells nothing."));
        paragraphs.add(Stream.concat(
                Stream.of("| answer | then it is | because |", "|---|---|---|"),
                attempt.judgements().stream().map(FeatureComments::row)).toList());
        if (!attempt.undos().isEmpty()) {
            paragraphs.add(List.of("Afterwards " + join(attempt.undos().stream().map(FeatureComments::undo)) + "."));
        }
        return paragraphs;
    }

    private static String row(Judgement judgement) {
        return "| %s | %s | %s |".formatted(
                judgement.errno().map(Markdown::code).orElse("success"), words(judgement.verdict()),
                judgement.text().map(Markdown::cell).orElse(""));
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case PRESENT -> "supported";
            case ABSENT -> "absent";
            case UNCLEAR -> "unclear";
        };
    }

    private static String undo(Undo undo) {
        return switch (undo) {
            case Undo.Call(var command, var given) -> call(command, given);
            case Undo.Close(var field) -> Markdown.code(field.name()) + " is closed";
            case Undo.Nothing(var why) -> "there is nothing to take back: " + Markdown.inline(why);
        };
    }

    private static String call(String command, List<Given> given) {
        return Markdown.code(given.stream()
                .map(each -> each.field().name() + " = " + each.value().spelling())
                .collect(Collectors.joining(", ", command + " { ", " }")).replace("{  }", "{}"));
    }

    private static String join(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }
}
