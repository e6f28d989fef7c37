package dev.uapi.generator.java;

import java.util.List;
import java.util.Optional;

/// The methods that call a command with a pointer, and what it can fail with.
///
/// @param returns what it returns; empty: nothing but that all is well
/// @param least   how short it may be where that depends on what it says; empty: it does not
record PointerCallsView(Optional<ReturnView> returns, Optional<LeastSizeView> least, List<SearchStepView> search, CausesView causes) {
    PointerCallsView {
        search = List.copyOf(search);
    }
}
