package dev.uapi.generator.cheader;

import dev.uapi.generator.cheader.HeaderView.PartView;
import java.util.List;
import java.util.Optional;

/// Macros that belong together.
record MacrosView(Optional<CommentView> comment, List<MacroView> macros) implements PartView {
    MacrosView {
        macros = List.copyOf(macros);
    }

    /// @param value of several lines perhaps, which a backslash joins
    record MacroView(String name, String value) {}
}
