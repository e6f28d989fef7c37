package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.check.AttemptRules;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.DeclarationSyntax;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Analyses declarations on demand, each at most once, and takes over what is still true from before.
final class Evaluator {
    private final Index index;
    private final boolean sameNames;
    private final Map<DeclarationId, Result> earlier;
    private final Map<DeclarationId, Result> results = new HashMap<>();
    private final Set<DeclarationId> running = new HashSet<>();
    private int analysed;

    private Evaluator(Index index, boolean sameNames, Map<DeclarationId, Result> earlier) {
        this.index = index;
        this.sameNames = sameNames;
        this.earlier = earlier;
    }

    /// @param before those of the same declarations before a change, of some of them, or none
    static Evaluator after(List<Evaluator> before, Index changed) {
        boolean sameNames = before.size() == 1 && changed.sharesNamesWith(before.getFirst().index);
        Map<DeclarationId, Result> earlier = new HashMap<>();
        before.forEach(evaluator -> earlier.putAll(evaluator.results));
        return new Evaluator(changed, sameNames, earlier);
    }

    Result result(DeclarationId id) {
        Result known = results.get(id);
        if (known == null) {
            running.add(id);
            known = stillTrue(id).orElseGet(() -> analyse(id));
            running.remove(id);
            results.put(id, known);
        }
        return known;
    }

    /// How many declarations had to be looked at anew.
    int analysed() {
        return analysed;
    }

    private Optional<Result> stillTrue(DeclarationId id) {
        DeclarationSyntax now = index.located(id).syntax();
        return Optional.ofNullable(earlier.get(id))
                .flatMap(result -> about(now, result))
                .filter(result -> sameNames || stillAnswered(result.answers().names()))
                .filter(result -> stillAnswered(result.answers().meanings()));
    }

    /// The result, if the declaration is written as it was. What was read again is compared only once: from then on it is the same object.
    @SuppressWarnings("ReferenceEquality")
    private static Optional<Result> about(DeclarationSyntax now, Result result) {
        if (result.syntax() == now) {
            return Optional.of(result);
        }
        return result.syntax().equals(now) ? Optional.of(result.of(now)) : Optional.empty();
    }

    private boolean stillAnswered(Map<? extends Query, Object> answers) {
        return answers.entrySet().stream().allMatch(asked -> asked.getValue().equals(answer(asked.getKey())));
    }

    private Result analyse(DeclarationId id) {
        analysed++;
        Located located = index.located(id);
        Lookup lookup = new Lookup(this, located.description());
        Findings report = new Findings();
        Declared declared = DeclarationAnalyzer.analyze(located.syntax().body(), lookup, report);
        checkAttempt(located.syntax(), declared, lookup, report);
        TextChecks.check(located.syntax(), declared, lookup, report);
        boolean broken = located.syntax().broken();
        List<Finding> findings = report.all().stream().filter(finding -> !broken || Certainty.survives(finding.problem())).toList();
        return new Result(located.syntax(), unlessNew(id, declared), findings, lookup.answers());
    }

    /// What says the same as before stays the same object, so that others see at once that nothing has changed.
    private Declared unlessNew(DeclarationId id, Declared declared) {
        Result before = earlier.get(id);
        return before != null && before.declared().equals(declared) ? before.declared() : declared;
    }

    /// What an attempt tells is asked only once nothing else is wrong.
    private static void checkAttempt(DeclarationSyntax syntax, Declared declared, Lookup lookup, Findings report) {
        if (declared instanceof Declared.OfExtension(var extension) && !syntax.broken() && !Findings.hasErrors(report.all())) {
            extension.attempt().ifPresent(attempt -> new Words(lookup, report)
                    .soundCommand(attempt.command())
                    .ifPresent(command ->
                            AttemptRules.check(extension, (Body.ExtensionBody) syntax.body(), attempt, command, report)));
        }
    }

    private Object answer(Query query) {
        return switch (query) {
            case Query.Find find -> find(find);
            case Query.Names names -> names(names);
            case Query.Devices devices -> devices(devices);
            case Query.Constant constant -> constant(constant);
            case Query.Prefixes prefixes -> prefixes(prefixes);
            case Query.Spoken spoken -> isSpokenOf(spoken);
            case Query.AllNames names -> allNames(names);
            case Query.FieldSomewhere field -> hasField(field);
            case Query.FieldsOf fields -> fieldsOf(fields);
            case Query.About about -> heading(about);
            case Query.Soundness soundness -> isSound(soundness);
            case Query.Meaning meaning -> declared(meaning);
        };
    }

    Optional<Symbol> find(Query.Find query) {
        return index.find(query.description(), query.namespace(), query.name());
    }

    List<String> names(Query.Names query) {
        return index.names(query.description(), query.namespace());
    }

    List<Symbol> devices(Query.Devices query) {
        return index.devices(query.description());
    }

    Optional<Long> constant(Query.Constant query) {
        return index.constant(query.description(), query.name());
    }

    List<String> prefixes(Query.Prefixes query) {
        return index.prefixes(query.description());
    }

    boolean isSpokenOf(Query.Spoken query) {
        return index.isSpokenOf(query.description(), query.name());
    }

    List<String> allNames(Query.AllNames query) {
        return index.spoken(query.description());
    }

    boolean hasField(Query.FieldSomewhere query) {
        return index.hasField(query.name());
    }

    List<String> fieldsOf(Query.FieldsOf query) {
        return index.fieldsOf(query.description(), query.name());
    }

    Heading heading(Query.About query) {
        return index.head(query.description())
                .map(this::result)
                .map(Result::declared)
                .filter(Declared.OfHeading.class::isInstance)
                .map(declared -> ((Declared.OfHeading) declared).heading())
                .orElseGet(() -> Heading.unknown(query.description()));
    }

    boolean isSound(Query.Soundness query) {
        return index.contains(query.id()) && !running.contains(query.id()) && result(query.id()).isSound();
    }

    /// A declaration that is being analysed just now, because it contains itself, says nothing.
    Declared declared(Query.Meaning query) {
        boolean there = index.contains(query.id()) && !running.contains(query.id());
        return there ? result(query.id()).declared() : new Declared.Nothing();
    }
}
