package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.diagnostic.TextProblem;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.PlacedToken;
import dev.uapi.language.syntax.SyntaxError;
import dev.uapi.language.syntax.Token;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What must be right about a file as a whole: its grammar, its edition, what it belongs to.
final class FileRules {
    private static final String EDITION = "1";
    private static final String QUESTION = "//?";

    private FileRules() {}

    static Stream<FileFinding> check(LoadedFile file) {
        Stream<FileFinding> grammar = file.syntax().errors().stream().map(error -> grammar(file, error));
        return Stream.of(grammar, edition(file).stream(), belonging(file).stream(), second(file), questions(file)).flatMap(found -> found);
    }

    private static FileFinding grammar(LoadedFile file, SyntaxError error) {
        return FileFinding.at(file, problem(error), error.span().start(), error.span().end());
    }

    private static Problem unexpected(SyntaxError error) {
        List<String> keywords = error.expected().stream().filter(name -> name.startsWith("`")).map(name -> name.replace("`", "")).toList();
        List<String> similar = Similar.to(error.found(), keywords.stream().filter(name -> name.length() > 2).toList());
        return new TextProblem.UnexpectedText(error.found(), error.expected(), similar);
    }

    private static Problem problem(SyntaxError error) {
        return switch (error.kind()) {
            case UNEXPECTED -> unexpected(error);
            case MISSING -> new TextProblem.MissingText(error.found(), error.expected());
            case CHARACTER -> new TextProblem.StrangeCharacter(error.found());
            case UNTERMINATED -> new TextProblem.UnterminatedText();
            case TOO_DEEP -> new TextProblem.TooDeep();
            case STRAY_DOCUMENTATION -> new TextProblem.StrayDocumentation();
        };
    }

    private static Optional<FileFinding> edition(LoadedFile file) {
        FileSyntax syntax = file.syntax();
        if (syntax.edition().isEmpty()) {
            boolean unread = syntax.errors().stream().anyMatch(error -> error.span().start() == 0 || syntax.declarations().isEmpty());
            return unread ? Optional.empty() : Optional.of(FileFinding.at(file, new TextProblem.MissingEdition(), 0, 0));
        }
        Word edition = syntax.edition().get();
        return edition.isMissing() || edition.text().equals(EDITION)
                ? Optional.empty()
                : Optional.of(FileFinding.at(
                        file, new TextProblem.UnknownEdition(edition.text()), edition.span().start(), edition.span().end()));
    }

    private static Optional<FileFinding> belonging(LoadedFile file) {
        return file.described().isPresent() || !file.syntax().errors().isEmpty()
                ? Optional.empty()
                : Optional.of(FileFinding.at(file, new NameProblem.NoDescription(file.source().module()), 0, 0));
    }

    private static Stream<FileFinding> second(LoadedFile file) {
        List<Placed> heads = file.syntax().declarations().stream().filter(placed -> saysWhatItIs(placed.declaration().body())).toList();
        return heads.stream()
                .skip(1)
                .map(placed -> FileFinding.in(
                        file, placed, new NameProblem.SecondDescription(file.description()), placed.declaration().body().name().span()));
    }

    private static Stream<FileFinding> questions(LoadedFile file) {
        if (!file.source().text().contains(QUESTION)) {
            return Stream.empty();
        }
        return PlacedToken.of(file.syntax().tokens(), 0).stream()
                .filter(token -> token.kind() == Token.Kind.COMMENT && token.text().startsWith(QUESTION))
                .map(token -> FileFinding.at(file, question(token), token.start(), token.end()));
    }

    private static Problem question(PlacedToken token) {
        return new TextProblem.OpenQuestion(token.text().substring(QUESTION.length()).strip());
    }

    private static boolean saysWhatItIs(Body body) {
        return body instanceof Body.DescriptionBody || body instanceof Body.PartBody;
    }
}
