package dev.uapi.generator.simulator;

import java.util.List;
import java.util.Optional;

/// What a handler does, statement by statement.
sealed interface StepView {
    /// Makes a variable.
    record VariableView(String type, String name, String value) implements StepView {}

    /// Refuses the call.
    ///
    /// @param condition when, an expression
    /// @param first     what is done before, an expression
    /// @param cause     a constant
    record RefusalView(String condition, Optional<String> first, String cause) implements StepView {
        static RefusalView of(String condition, String cause) {
            return new RefusalView(condition, Optional.empty(), cause);
        }
    }

    /// Refusals that belong to a case.
    ///
    /// @param condition of the case, an expression
    record GuardView(String condition, List<RefusalView> steps) implements StepView {
        public GuardView {
            steps = List.copyOf(steps);
        }
    }

    /// Answers with a number.
    ///
    /// @param condition when, an expression
    record AnswerView(String condition, long value) implements StepView {}

    /// Ends the handler with an outcome, an expression.
    record EndView(String outcome) implements StepView {}
}
