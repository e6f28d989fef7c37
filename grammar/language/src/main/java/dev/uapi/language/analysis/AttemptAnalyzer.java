package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Exclusion;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.model.Extension.Parameter;
import dev.uapi.language.model.Extension.Undo;
import dev.uapi.language.model.Extension.Verdict;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.syntax.Body.AttemptSyntax;
import dev.uapi.language.syntax.Body.ExclusionSyntax;
import dev.uapi.language.syntax.Body.JudgementSyntax;
import dev.uapi.language.syntax.Body.UndoSyntax;
import dev.uapi.language.syntax.Word;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The try-and-fail of an extension.
final class AttemptAnalyzer {
    private static final String SUCCESS = "success";

    private final Words words;
    private final List<Parameter> parameters;

    /// @param parameters those of the extension
    AttemptAnalyzer(Words words, List<Parameter> parameters) {
        this.words = words;
        this.parameters = parameters;
    }

    Optional<Attempt> analyze(AttemptSyntax syntax) {
        return words.command(syntax.command()).map(command -> new Attempt(
                command.name(),
                new GivenAnalyzer(words, command, parameters, List.of()).analyze(syntax.given()),
                judgements(syntax.judgements()),
                syntax.undos().stream().flatMap(undo -> undo(undo, command).stream()).toList(),
                syntax.exclusions().stream().flatMap(exclusion -> exclusions(exclusion, command)).toList()));
    }

    private Stream<Exclusion> exclusions(ExclusionSyntax syntax, Command command) {
        List<String> causes = command.causes().stream().map(Cause::id).toList();
        syntax.causes().stream()
                .filter(name -> !name.isMissing() && !causes.contains(name.text()))
                .forEach(name -> words.unknown(Kind.CAUSE, name, causes));
        return syntax.causes().stream()
                .map(Word::text)
                .filter(causes::contains)
                .map(cause -> new Exclusion(cause, syntax.why().text()));
    }

    private List<Judgement> judgements(List<JudgementSyntax> syntax) {
        Set<String> judged = new HashSet<>();
        syntax.stream()
                .map(JudgementSyntax::answer)
                .filter(answer -> !answer.isMissing() && !judged.add(answer.text()))
                .forEach(answer -> words.report().add(new NameProblem.RepeatedClause(answer.text()), answer.span()));
        return syntax.stream().flatMap(judgement -> judgement(judgement).stream()).toList();
    }

    private Optional<Judgement> judgement(JudgementSyntax syntax) {
        boolean success = syntax.answer().text().equals(SUCCESS);
        Optional<String> errno = success ? Optional.empty() : words.errno(syntax.answer());
        return success || errno.isPresent()
                ? verdict(syntax.verdict()).map(verdict -> new Judgement(errno, verdict, syntax.text().map(Word::text)))
                : Optional.empty();
    }

    private static Optional<Verdict> verdict(Word word) {
        return Arrays.stream(Verdict.values()).filter(verdict -> verdict.keyword().equals(word.text())).findFirst();
    }

    private Optional<Undo> undo(UndoSyntax syntax, Command attempted) {
        List<Field> results = GivenAnalyzer.fields(attempted).values().stream().filter(field -> field.direction().comesOut()).toList();
        return switch (syntax) {
            case UndoSyntax.Calling(var name, var given) -> words.command(name)
                    .map(command -> new Undo.Call(command.name(), new GivenAnalyzer(words, command, parameters, results).analyze(given)));
            case UndoSyntax.Closing(var name) -> closed(name, results).map(Undo.Close::new);
            case UndoSyntax.Nothing(var why) -> Optional.of(new Undo.Nothing(why.text()));
        };
    }

    private Optional<Field> closed(Word name, List<Field> results) {
        Optional<Field> field = results.stream().filter(each -> each.name().equals(name.text())).findFirst();
        if (field.isEmpty() && !name.isMissing()) {
            words.unknown(Kind.FIELD, name, results.stream().map(Field::name).toList());
        }
        field.filter(found -> !(found.meaning() instanceof Meaning.Descriptor))
                .ifPresent(found ->
                        words.report().add(new ContractProblem.BadPredicate(found.name(), "an `fd` that comes out"), name.span()));
        return field.filter(found -> found.meaning() instanceof Meaning.Descriptor);
    }
}
