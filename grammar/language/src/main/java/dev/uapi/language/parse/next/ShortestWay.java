package dev.uapi.language.parse.next;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.grammar.UapiParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;

/// The fewest tokens with which a half-written text comes to an end.
final class ShortestWay {
    private static final int FAR = 1_000_000;
    private static final int[] LENGTHS = lengths();

    private ShortestWay() {}

    /// @param depth which rule it is to come out of: where it goes on at that depth
    static List<Filler> from(Standpoint start, int depth) {
        List<Filler> tokens = new ArrayList<>();
        Standpoint behindToken = start;
        Standpoint here = start;
        while (here.depth() > depth) {
            int so = tokens.size();
            here = here.state() instanceof RuleStopState && here.then() != null ? here.then() : next(here, behindToken, tokens);
            behindToken = tokens.size() > so ? here : behindToken;
        }
        return tokens;
    }

    /// @param behindToken where it was when the last token had been taken: what else could follow it
    private static Standpoint next(Standpoint here, Standpoint behindToken, List<Filler> tokens) {
        Transition best = best(here.state());
        Standpoint behind = here.at(behind(best));
        if (Network.isName(best)) {
            tokens.add(Filler.open(UapiLexer.NAME));
        } else if (best instanceof RuleTransition rule && rule.target.ruleIndex == UapiParser.RULE_condition) {
            tokens.add(Filler.CONDITION);
        } else if (best.isEpsilon()) {
            return best instanceof RuleTransition rule ? here.within(rule.target, rule.followState) : behind;
        } else {
            tokens.add(new Filler(best.label().getMinElement(), Network.steps(Set.of(behindToken)).size() > 1));
        }
        return behind;
    }

    private static Transition best(ATNState state) {
        Transition best = state.transition(0);
        for (Transition way : state.getTransitions()) {
            best = length(way, LENGTHS) < length(best, LENGTHS) ? way : best;
        }
        return best;
    }

    private static ATNState behind(Transition way) {
        return way instanceof RuleTransition rule ? rule.followState : way.target;
    }

    /// For each state how many tokens it takes to the end of its rule.
    private static int[] lengths() {
        int[] lengths = new int[Network.NETWORK.states.size()];
        Arrays.fill(lengths, FAR);
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (ATNState state : Network.NETWORK.states) {
                int found = length(state, lengths);
                shorter |= found < lengths[state.stateNumber];
                lengths[state.stateNumber] = Math.min(found, lengths[state.stateNumber]);
            }
        }
        return lengths;
    }

    private static int length(ATNState state, int[] lengths) {
        return state instanceof RuleStopState
                ? 0
                : Arrays.stream(state.getTransitions()).mapToInt(way -> length(way, lengths)).min().orElse(FAR);
    }

    private static int length(Transition way, int[] lengths) {
        int behind = lengths[behind(way).stateNumber];
        if (!way.isEpsilon()) {
            return way.label().contains(Token.EOF) ? FAR : Math.min(FAR, 1 + behind);
        }
        int inside = Network.isName(way) ? 1 : way instanceof RuleTransition rule ? lengths[rule.target.stateNumber] : 0;
        return Math.min(FAR, inside + behind);
    }
}
