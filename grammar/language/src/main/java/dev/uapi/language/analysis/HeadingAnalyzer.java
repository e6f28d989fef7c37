package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.GrowthProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.Omission;
import dev.uapi.language.model.Release;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.OmissionSyntax;
import dev.uapi.language.syntax.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a description says of itself.
final class HeadingAnalyzer {
    private final Words words;

    HeadingAnalyzer(Words words) {
        this.words = words;
    }

    Declared analyze(Body.DescriptionBody body) {
        Optional<Release> since = release(body, body.since(), "since");
        Optional<Release> known = release(body, body.known(), "known through");
        if (since.isPresent() && known.isPresent() && known.get().compareTo(since.get()) < 0) {
            GrowthProblem problem = new GrowthProblem.UntilBeforeSince(known.get().toString(), since.get().toString());
            words.report().add(problem, body.known().getFirst().span());
        }
        Heading anything = Heading.unknown(body.name().text());
        return new Declared.OfHeading(new Heading(
                body.name().text(),
                words.once(body.headers(), "header", word -> word).filter(word -> !word.isMissing()).map(HeadingAnalyzer::header),
                since.orElse(anything.since()),
                known.orElse(anything.known()),
                body.prefixes().stream().map(Word::text).sorted(Comparator.comparingInt(String::length).reversed()).toList(),
                body.omissions().stream().map(HeadingAnalyzer::omission).toList(),
                words.documented(body.doc(), Kind.DESCRIPTION, body.name())));
    }

    private Optional<Release> release(Body.DescriptionBody body, List<Word> said, String clause) {
        if (said.isEmpty()) {
            words.report().add(new NameProblem.MissingClause("`" + clause + "`", body.name().text()), body.name().span());
        }
        return words.once(said, clause, word -> word).flatMap(words::mainline);
    }

    private static Omission omission(OmissionSyntax syntax) {
        return new Omission(syntax.names().stream().map(Word::text).toList(), syntax.reason().text());
    }

    private static String header(Word word) {
        return word.text().substring(1, word.text().length() - 1);
    }
}
