package dev.uapi.language.analysis;

import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// The rest of the description, as one declaration sees it: every question is written down with its answer.
final class Lookup {
    private final Evaluator evaluator;
    private final String description;
    private final Map<Query.OfNames, Object> names = new LinkedHashMap<>();
    private final Map<Query.OfMeaning, Object> meanings = new LinkedHashMap<>();

    Lookup(Evaluator evaluator, String description) {
        this.evaluator = evaluator;
        this.description = description;
    }

    Optional<Symbol> find(Namespace namespace, String name) {
        return ask(new Query.Find(description, namespace, name), Evaluator::find);
    }

    List<String> names(Namespace namespace) {
        return ask(new Query.Names(description, namespace), Evaluator::names);
    }

    /// The devices of this description, or, if it has none, those that it imports.
    List<Symbol> devices() {
        return ask(new Query.Devices(description), Evaluator::devices);
    }

    Optional<Long> constant(String name) {
        return ask(new Query.Constant(description, name), Evaluator::constant);
    }

    List<String> prefixes() {
        return ask(new Query.Prefixes(description), Evaluator::prefixes);
    }

    boolean isSpokenOf(String name) {
        return ask(new Query.Spoken(description, name), Evaluator::isSpokenOf);
    }

    List<String> allNames() {
        return ask(new Query.AllNames(description), Evaluator::allNames);
    }

    boolean hasField(String name) {
        return ask(new Query.FieldSomewhere(name), Evaluator::hasField);
    }

    List<String> fieldsOf(String name) {
        return ask(new Query.FieldsOf(description, name), Evaluator::fieldsOf);
    }

    Heading heading() {
        return ask(new Query.About(description), Evaluator::heading);
    }

    boolean isSound(DeclarationId id) {
        return ask(new Query.Soundness(id), Evaluator::isSound);
    }

    Declared declared(DeclarationId id) {
        return ask(new Query.Meaning(id), Evaluator::declared);
    }

    Answers answers() {
        return new Answers(names, meanings);
    }

    private <Q extends Query, A> A ask(Q query, BiFunction<Evaluator, Q, A> question) {
        A answer = question.apply(evaluator, query);
        switch (query) {
            case Query.OfNames about -> names.put(about, answer);
            case Query.OfMeaning about -> meanings.put(about, answer);
        }
        return answer;
    }
}
