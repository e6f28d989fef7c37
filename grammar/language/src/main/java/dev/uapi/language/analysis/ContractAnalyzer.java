package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Response;
import dev.uapi.language.syntax.ClauseSyntax;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a command refuses and what it writes back. Cases are taken apart: each clause gets the conditions that surround it.
final class ContractAnalyzer {
    private final Words words;
    private final Map<String, Field> fields;
    private final Release container;
    private final ConditionAnalyzer conditions;
    private final Map<String, Cause> causes = new LinkedHashMap<>();
    private final List<Response> responses = new ArrayList<>();
    private Optional<String> firstDuring = Optional.empty();
    private boolean complete = true;

    ContractAnalyzer(Words words, Map<String, Field> fields, Release container) {
        this.words = words;
        this.fields = fields;
        this.container = container;
        this.conditions = new ConditionAnalyzer(words, fields);
    }

    void add(ClauseSyntax clause) {
        add(clause, Optional.empty());
    }

    List<Cause> causes() {
        return List.copyOf(causes.values());
    }

    /// Those with a condition first, so that the first that holds is the right one.
    List<Response> responses() {
        Stream<Response> conditional = responses.stream().filter(response -> response.when().isPresent());
        return Stream.concat(conditional, responses.stream().filter(response -> response.when().isEmpty())).toList();
    }

    /// Whether every condition could be made sense of: otherwise nobody can say what the contract lacks.
    boolean isComplete() {
        return complete;
    }

    private void add(ClauseSyntax clause, Optional<Condition> guard) {
        switch (clause) {
            case ClauseSyntax.FailsClause fails -> fails(fails, guard);
            case ClauseSyntax.RespondsClause responds -> responds(responds, guard);
            case ClauseSyntax.CaseClause selected -> {
                Optional<Condition> own = conditions.analyze(selected.condition());
                selected.clauses().forEach(inner -> add(inner, both(guard, own)));
            }
        }
    }

    private static Optional<Condition> both(Optional<Condition> outer, Optional<Condition> inner) {
        if (outer.isEmpty() || inner.isEmpty()) {
            return outer.or(() -> inner);
        }
        return Optional.of(new Condition.And(List.of(outer.get(), inner.get())));
    }

    private void fails(ClauseSyntax.FailsClause syntax, Optional<Condition> guard) {
        Optional<Condition> when = syntax.when().flatMap(conditions::analyze);
        Optional<String> errno = words.errno(syntax.errno());
        complete &= errno.isPresent() && when.isPresent() == syntax.when().isPresent();
        order(syntax);
        if (errno.isEmpty() || syntax.id().isMissing()) {
            return;
        }
        Cause cause = new Cause(
                syntax.id().text(),
                errno.get(),
                syntax.text().map(Word::text).or(() -> when.map(ConditionText::asWords)).orElse(""),
                guard,
                when,
                syntax.during(),
                words.availability(syntax.availability(), container),
                words.documentation(syntax.doc()));
        wording(syntax, cause);
        if (causes.putIfAbsent(cause.id(), cause) != null) {
            words.report().add(new NameProblem.DuplicateName(Kind.CAUSE, cause.id()), syntax.id().span());
        }
    }

    private void wording(ClauseSyntax.FailsClause syntax, Cause cause) {
        if (cause.text().isEmpty() && syntax.when().isEmpty()) {
            words.report().add(new NameProblem.MissingClause("why it fails, in words or by `when`", cause.id()), syntax.id().span());
        }
    }

    private void order(ClauseSyntax.FailsClause syntax) {
        if (syntax.during()) {
            firstDuring = firstDuring.or(() -> Optional.of(syntax.id().text()));
        } else if (firstDuring.isPresent()) {
            words.report().add(new ContractProblem.TooLate(syntax.id().text(), firstDuring.get()), syntax.id().span());
        }
    }

    private void responds(ClauseSyntax.RespondsClause syntax, Optional<Condition> guard) {
        Optional<Condition> when = both(guard, syntax.when().flatMap(conditions::analyze));
        syntax.fields().stream()
                .filter(name -> !fields.containsKey(name.text()))
                .forEach(name -> words.unknown(Kind.FIELD, name, fields.keySet()));
        syntax.keptOn().stream()
                .filter(errno -> !errno.text().equals("EFAULT"))
                .forEach(errno -> words.report().add(new ContractProblem.UndoneOnlyByEfault(errno.text()), errno.span()));
        List<String> alsoOn = syntax.alsoOn().stream().flatMap(errno -> words.errno(errno).stream()).toList();
        if (when.isEmpty() && responses.stream().anyMatch(response -> response.when().isEmpty())) {
            words.report().add(new NameProblem.RepeatedClause("responds"), syntax.span());
        }
        responses.add(new Response(
                syntax.fields().stream().map(Word::text).toList(), when, alsoOn, syntax.alsoOnAny(), !syntax.keptOn().isEmpty()));
    }
}
