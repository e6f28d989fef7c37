package dev.uapi.language.parse.next;

import dev.uapi.language.parse.next.Network.Step;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Takes down where it can go on.
final class Collector {
    private final Set<Step> beginnings;
    private final int depth;
    private final Map<String, Next.Words> words = new LinkedHashMap<>();
    private final List<Sentence> gaps = new ArrayList<>();
    private final Set<String> signs = new LinkedHashSet<>();

    Collector(Walk walk) {
        this.beginnings = Network.steps(walk.block());
        this.depth = walk.depth();
    }

    Next next(Span word) {
        boolean certain = words.isEmpty() && gaps.isEmpty() && signs.size() == 1;
        Stream<Next.Words> only = signs.stream().filter(_ -> certain).map(sign -> new Next.Words(sign, Optional.empty()));
        return new Next(word, Stream.concat(words.values().stream(), only).toList(), gaps);
    }

    void add(Walk walk, Step step) {
        for (int type : step.tokens()) {
            switch (Vocabulary.kind(type)) {
                case KEYWORD -> words(walk, step, type);
                case PUNCTUATION -> signs.add(Vocabulary.text(type));
                case DOCUMENTATION, COMMENT, SPACE, UNEXPECTED -> {}
                case NAME, NUMBER, RELEASE, STRING, CHARACTER, HEADER -> gaps.add(sentence(walk, List.of(type), step.target()));
            }
        }
    }

    /// A word, and those that can only come behind it.
    private void words(Walk walk, Step step, int type) {
        List<Integer> types = new ArrayList<>(List.of(type));
        Standpoint end = step.target();
        for (Optional<Step> only = onlyWord(end); only.isPresent(); only = onlyWord(end)) {
            types.addAll(only.get().tokens());
            end = only.get().target();
        }
        String text = String.join(" ", types.stream().map(Vocabulary::text).toList());
        Optional<Sentence> statement =
                beginnings.contains(step) ? Optional.of(sentence(walk, types, end)) : Optional.empty();
        words.putIfAbsent(text, new Next.Words(text, statement));
    }

    private static Optional<Step> onlyWord(Standpoint here) {
        Set<Step> steps = Network.steps(Set.of(here));
        return steps.stream()
                .filter(step -> steps.size() == 1 && step.tokens().size() == 1)
                .filter(step -> Vocabulary.kind(step.tokens().iterator().next()) == Token.Kind.KEYWORD)
                .findFirst();
    }

    private Sentence sentence(Walk walk, List<Integer> types, Standpoint behind) {
        List<Filler> statement = ShortestWay.from(behind, depth);
        List<Filler> all = ShortestWay.from(behind, 0);
        return Sentence.of(
                walk.text(),
                Stream.concat(types.stream().map(type -> new Filler(type, false)), statement.stream()).toList(),
                all.subList(statement.size(), all.size()));
    }
}
