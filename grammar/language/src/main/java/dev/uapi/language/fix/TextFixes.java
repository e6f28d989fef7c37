package dev.uapi.language.fix;

import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.diagnostic.ProseProblem;
import dev.uapi.language.diagnostic.TextProblem;
import dev.uapi.language.fix.Fix.Change;
import java.util.List;
import java.util.stream.IntStream;

/// Puts right what is misspelled, missing, or said for nothing.
final class TextFixes {
    private TextFixes() {}

    static List<Fix> of(Site site, TextProblem problem) {
        return switch (problem) {
            case TextProblem.UnexpectedText(_, _, var similar) -> meant(site, similar);
            case TextProblem.MissingText(_, var expected) when expected.size() == 1 && expected.getFirst().startsWith("`") ->
                List.of(Fix.preferred("Insert " + expected.getFirst(), site.instead(expected.getFirst().replace("`", ""))));
            case TextProblem.MissingEdition _ -> List.of(Fix.preferred("Say which edition it is", new Change(0, 0, "uapi 1;\n\n")));
            case TextProblem.StrayDocumentation _ -> List.of(Fix.preferred("Make it a plain comment", plain(site)));
            case TextProblem.OpenQuestion(var question) -> answered(site, question);
            case TextProblem.MissingText _, TextProblem.StrangeCharacter _, TextProblem.UnterminatedText _, TextProblem.UnknownEdition _,
                TextProblem.BadNumber _, TextProblem.TooDeep _ -> List.of();
        };
    }

    static List<Fix> of(Site site, NameProblem problem) {
        return switch (problem) {
            case NameProblem.UnknownName(_, _, var similar) -> meant(site, similar);
            case NameProblem.NotNamedBefore(_, var similar) -> meant(site, similar);
            case NameProblem.UselessAllow _ -> List.of(Fix.preferred("Allow it no longer", statement(site)));
            case NameProblem.DuplicateName _, NameProblem.WrongKind _, NameProblem.ImportNotFound _, NameProblem.ImportRefused _,
                NameProblem.NotAPart _, NameProblem.NoDescription _, NameProblem.SecondDescription _, NameProblem.RepeatedClause _,
                NameProblem.MissingClause _, NameProblem.UnknownCode _, NameProblem.NotAllowable _,
                NameProblem.UselessSuppression _ -> List.of();
        };
    }

    static List<Fix> of(Site site, ProseProblem problem) {
        return switch (problem) {
            case ProseProblem.NothingCalledSo(_, var similar) -> meant(site, similar);
            case ProseProblem.NoSuchField(_, var similar) -> meant(site, similar);
            case ProseProblem.NothingBeginsSo _, ProseProblem.SaidToBeZero _, ProseProblem.SaidToBeIgnored _, ProseProblem.NoDefinition _,
                ProseProblem.NoAddress _, ProseProblem.RelativeAddress _, ProseProblem.BadAddress _, ProseProblem.BadExample _ ->
                List.of();
        };
    }

    private static List<Fix> meant(Site site, List<String> similar) {
        return IntStream.range(0, similar.size())
                .mapToObj(i -> new Fix("Change it to `" + similar.get(i) + "`", i == 0, List.of(site.instead(similar.get(i)))))
                .toList();
    }

    private static List<Fix> answered(Site site, String question) {
        List<Fix> answers = Answers.of(site, line(site), question);
        return answers.isEmpty() ? List.of(Fix.possible("Take the question as answered", line(site))) : answers;
    }

    /// Two strokes instead of three.
    private static Change plain(Site site) {
        int start = site.place().start();
        return new Change(start, start + 1, "");
    }

    /// What is wrong, with all of its line if nothing else stands on it.
    private static Change line(Site site) {
        String text = site.place().source().text();
        int start = site.place().start();
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', site.place().end());
        boolean alone = lineEnd >= 0 && text.substring(lineStart, start).isBlank()
                && text.substring(site.place().end(), lineEnd).isBlank();
        return alone ? new Change(lineStart, lineEnd + 1, "") : site.instead("");
    }

    /// The statement `allow CODE "…";` around its code.
    private static Change statement(Site site) {
        String text = site.place().source().text();
        int start = text.lastIndexOf("allow", site.place().start());
        int quote = text.indexOf('"', site.place().end());
        int end = quote;
        while (end >= 0 && end < text.length() && text.charAt(end) != ';') {
            end = text.charAt(end) == '"' ? endOfText(text, end) : end + 1;
        }
        int from = text.substring(0, start).stripTrailing().length();
        return new Change(from, Math.min(text.length(), end + 1), "");
    }

    private static int endOfText(String text, int quote) {
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
