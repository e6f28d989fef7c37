package dev.uapi.generator.java;

import java.util.List;
import java.util.Optional;

/// Views of the parts of a probe.
final class ProbeParts {
    private ProbeParts() {}

    /// A part that is one short call.
    ///
    /// @param call `number(3)`
    record ShortPartView(String call) {}

    /// What one must have in hand.
    ///
    /// @param name  a literal
    /// @param kinds literals
    record ParameterView(String name, Optional<ProvisionView> provision, List<String> kinds) {
        ParameterView {
            kinds = List.copyOf(kinds);
        }
    }

    /// How it is made where the program has none.
    ///
    /// @param result name, offset and width of the field where its id comes out
    record ProvisionView(ProbeCallView maker, String result, ProbeCallView undo) {}

    /// A call that answers.
    ///
    /// @param method of the builder
    /// @param answer what is looked for: the further arguments
    record QueryView(String method, ProbeCallView call, String answer) {}

    /// A call that works only where the thing is there.
    ///
    /// @param steps views of what its answers tell, and of what takes it back
    record AttemptView(ProbeCallView call, List<Record> steps) {
        AttemptView {
            steps = List.copyOf(steps);
        }
    }

    /// What an answer tells.
    ///
    /// @param answer `success(` or `on(Errno.EINVAL, `
    /// @param text   a literal; empty: there is none
    record JudgementView(String answer, String verdict, Optional<String> text) {}

    /// A call that takes something back.
    record UndoCallView(ProbeCallView call) {}

    /// A call with its arguments.
    ///
    /// @param command its name, a literal
    /// @param word    an expression
    /// @param size    of the structure in bytes; 0: there is none
    /// @param givens  calls: `given("flags", 4, 4, 1, "0x1")`
    record ProbeCallView(String command, String word, long size, List<String> givens) {
        ProbeCallView {
            givens = List.copyOf(givens);
        }
    }
}
