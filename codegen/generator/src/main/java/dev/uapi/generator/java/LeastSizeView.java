package dev.uapi.generator.java;

import java.util.List;

/// How long a structure has to be at least, where that depends on what it says.
record LeastSizeView(List<RaisedView> raised) {
    LeastSizeView {
        raised = List.copyOf(raised);
    }

    /// What asks for more.
    ///
    /// @param condition an expression
    record RaisedView(String condition, long size) {}
}
