package dev.uapi.language.check;

import dev.uapi.language.diagnostic.ProseProblem.BadExample;
import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.prose.Prose;
import dev.uapi.language.prose.Structure.Example;
import dev.uapi.language.syntax.SyntaxError;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whoever copies an example of a description wants it to be read. It may be some declarations, or a part of one.
final class ExamplesFollowTheGrammar implements DocumentationRule {
    private static final Pattern FENCE = Pattern.compile("```|~~~");

    private static final String LANGUAGE = "uapi";

    /// What may stand around a part; nothing around declarations.
    private static final List<String> FRAMES = List.of(
            "", "struct s {", "basic command C = 1 (struct c) {", "extension E {", "flags f {", "device d \"/\" {", "description d {");

    @Override
    public void check(DocumentationSubject subject, Report report) {
        subject.texts().stream().filter(text -> FENCE.matcher(text.text()).find()).forEach(text -> text.examples().stream()
                .filter(example -> example.language().equals(LANGUAGE))
                .forEach(example -> check(text, example, report)));
    }

    /// Of all that it could have been, it was meant to be what it is for longest.
    private static void check(Prose text, Example example, Report report) {
        List<Optional<Misread>> tried = FRAMES.stream().map(frame -> misread(frame, example.code())).toList();
        if (tried.stream().allMatch(Optional::isPresent)) {
            Misread likeliest = tried.stream().flatMap(Optional::stream).max(Comparator.comparingInt(Misread::position)).orElseThrow();
            int start = example.position(likeliest.position());
            report.add(likeliest.problem(), text.passage().span(start, start + Math.max(1, likeliest.problem().found().length())));
        }
    }

    /// @param position in the example
    private record Misread(BadExample problem, int position) {}

    private static Optional<Misread> misread(String frame, String example) {
        String before = frame.isEmpty() ? "" : frame + "\n";
        String code = before + example.replace('…', ' ') + (frame.isEmpty() ? "" : "}");
        return DescriptionParser.parse(code).errors().stream()
                .filter(error -> error.kind() != SyntaxError.Kind.STRAY_DOCUMENTATION)
                .findFirst()
                .map(error -> misread(error, error.span().start() - before.length(), example.length()));
    }

    /// What is wrong behind the example is that it ends there.
    private static Misread misread(SyntaxError error, int position, int length) {
        boolean behind = position >= length;
        return new Misread(
                new BadExample(behind ? "" : error.found(), error.expected()), Math.max(0, Math.min(position, length)));
    }
}
