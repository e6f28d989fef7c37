package dev.uapi.language.parse.next;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.grammar.UapiParser;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/// The parser's network: from where which tokens lead where.
final class Network {
    static final ATN NETWORK = UapiParser._ATN;
    private static final IntervalSet NAMES = NETWORK.nextTokens(NETWORK.ruleToStartState[UapiParser.RULE_name]);

    /// Rules in one another, so many that nobody writes them.
    private static final int DEEPEST = 120;

    private Network() {}

    /// A way on that takes one token.
    ///
    /// @param tokens one of these; what the grammar calls a name counts as one, not as the words that may be names too
    record Step(Set<Integer> tokens, boolean name, Standpoint target) {
        boolean takes(int type) {
            return name ? NAMES.contains(type) : tokens.contains(type);
        }
    }

    static Standpoint file() {
        return Standpoint.outermost(NETWORK.ruleToStartState[UapiParser.RULE_file]);
    }

    static Standpoint stretch() {
        return Standpoint.outermost(NETWORK.ruleToStartState[UapiParser.RULE_stretch]);
    }

    /// All ways on, in the order of the grammar.
    static Set<Step> steps(Collection<Standpoint> from) {
        Set<Step> steps = new LinkedHashSet<>();
        Set<Standpoint> seen = new LinkedHashSet<>(from);
        Deque<Standpoint> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Standpoint here = open.removeFirst();
            for (Standpoint there : free(here, steps)) {
                if (seen.add(there)) {
                    open.addLast(there);
                }
            }
        }
        return steps;
    }

    /// Where it goes on without a token.
    ///
    /// @param steps takes up the ways that need one
    private static Set<Standpoint> free(Standpoint here, Set<Step> steps) {
        Set<Standpoint> there = new LinkedHashSet<>();
        if (here.state() instanceof RuleStopState) {
            if (here.then() != null) {
                there.add(here.then());
            }
            return there;
        }
        for (Transition way : here.state().getTransitions()) {
            if (isName(way)) {
                steps.add(new Step(Set.of(UapiLexer.NAME), true, here.at(((RuleTransition) way).followState)));
            } else if (way instanceof RuleTransition rule) {
                if (here.depth() < DEEPEST) {
                    there.add(here.within(rule.target, rule.followState));
                }
            } else if (way.isEpsilon()) {
                there.add(here.at(way.target));
            } else {
                steps.add(step(way.label(), here.at(way.target)));
            }
        }
        return there;
    }

    static boolean isName(Transition way) {
        return way instanceof RuleTransition rule && rule.target.ruleIndex == UapiParser.RULE_name;
    }

    private static Step step(IntervalSet label, Standpoint target) {
        boolean name = label.contains(UapiLexer.NAME);
        return new Step(name ? Set.of(UapiLexer.NAME) : new LinkedHashSet<>(label.toList()), name, target);
    }
}
