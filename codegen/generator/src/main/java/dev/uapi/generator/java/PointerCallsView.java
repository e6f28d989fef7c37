package dev.uapi.generator.java;

import java.util.List;

/// The methods that call a command with a pointer, and what it can fail with.
///
/// @param bool whether it answers yes or no
record PointerCallsView(boolean bool, List<SearchStepView> search, CausesView causes) {
    PointerCallsView {
        search = List.copyOf(search);
    }
}
