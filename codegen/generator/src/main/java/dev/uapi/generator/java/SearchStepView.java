package dev.uapi.generator.java;

/// One step of the search for a cause.
///
/// @param method    `when`, `perhaps` or `tail`
/// @param constant  the cause
/// @param condition an expression; for `tail` its arguments
/// @param wide      whether the condition needs a line of its own
record SearchStepView(String method, String constant, String condition, boolean wide) {
    private static final int WIDE = 80;

    SearchStepView(String method, String constant, String condition) {
        this(method, constant, condition, constant.length() + condition.length() > WIDE);
    }
}
