package dev.uapi.language.check;

import dev.uapi.language.diagnostic.ProseProblem;
import dev.uapi.language.diagnostic.ProseProblem.SaidToBeIgnored;
import dev.uapi.language.diagnostic.ProseProblem.SaidToBeZero;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.prose.Prose;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "Must be 0" stays in a text for years after the first flag has come. Only a sentence that says it without a condition is taken for it.
final class TextKeepsToTheFields implements DocumentationRule {
    private static final Pattern MAYBE = Pattern.compile("(?i)must be|reserved|ignored|looked at|anything");

    private static final Pattern SENTENCE = Pattern.compile("[^.;!?]+");

    private static final Pattern ZERO = Pattern.compile(
            "^\\W*(?:(?:it|this|this field|\\w+`?) )?(?:is )?"
                    + "(?:reserved(?:,? (?:and |so )?must be (?:0|zero))?|must be (?:set to )?(?:0|zero))"
                    + "(?: (?:for now|for future (?:use|extensions?)|at present|currently|yet))?\\W*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IGNORED = Pattern.compile(
            "^\\W*(?:(?:it|this|this field|reserved,?|\\w+`?) )?(?:is |and )?(?:ignored|not looked at|may be anything)"
                    + "(?: (?:for now|by the kernel|at present|currently))?\\W*$",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(DocumentationSubject subject, Report report) {
        subject.fields().stream()
                .filter(field -> MAYBE.matcher(field.documentation().markdown()).find())
                .forEach(field -> subject.text(field).ifPresent(text -> check(field, text, report)));
    }

    private static void check(Field field, Prose text, Report report) {
        if (field.meaning() instanceof Meaning.Reserved(boolean checked)) {
            say(text, IGNORED, checked ? Optional.of(new SaidToBeIgnored(field.name())) : Optional.empty(), report);
        } else {
            say(text, ZERO, other(field).map(member -> new SaidToBeZero(field.name(), member)), report);
        }
    }

    private static void say(Prose text, Pattern untrue, Optional<? extends ProseProblem> problem, Report report) {
        Matcher sentences = SENTENCE.matcher(text.text());
        while (problem.isPresent() && sentences.find()) {
            String sentence = sentences.group();
            if (untrue.matcher(sentence.replace('\n', ' ')).matches()) {
                int start = sentences.start() + sentence.length() - sentence.stripLeading().length();
                report.add(problem.get(), text.passage().span(start, sentences.start() + sentence.stripTrailing().length()));
            }
        }
    }

    /// What it may be besides 0: a member, or nothing that has a name; empty where it may well have to be 0.
    private static Optional<String> other(Field field) {
        return switch (field.meaning()) {
            case Meaning.Plain _, Meaning.StructSize _, Meaning.Reserved _ -> Optional.empty();
            case Meaning.Enumerated(var type) ->
                type.members().stream().filter(member -> member.value() != 0).map(EnumType.Member::name).findFirst();
            case Meaning.ExtensionNumber _, Meaning.ObjectId _, Meaning.NewObject _, Meaning.DestroyedObject _, Meaning.Address _,
                Meaning.Iova _, Meaning.Descriptor _, Meaning.Bytes _, Meaning.ElementBytes _, Meaning.CountOf _, Meaning.Pointer _,
                Meaning.PayloadBytes _, Meaning.Chain _, Meaning.MmapOffset _, Meaning.MmapLength _ -> Optional.of("");
        };
    }
}
