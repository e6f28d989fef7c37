package dev.uapi.generator.simulator;

import java.util.List;

/// What a handler does, statement by statement.
sealed interface StepView {
    /// Makes a variable.
    record VariableView(String type, String name, String value) implements StepView {}

    /// Refuses the call.
    ///
    /// @param condition when, an expression
    /// @param cause     a constant
    record RefusalView(String condition, String cause) implements StepView {}

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
