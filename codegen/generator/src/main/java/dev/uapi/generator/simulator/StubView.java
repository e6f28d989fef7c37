package dev.uapi.generator.simulator;

import dev.uapi.generator.java.CommentView;
import java.util.List;
import java.util.Optional;

/// The class that answers the calls of a device.
///
/// @param first   the first number of its table, a literal
/// @param unknown what an unknown command is refused with, if that is not the usual
record StubView(
        CommentView comment, String name, String behaviour, String first, Optional<UnknownView> unknown, List<EntryView> entries,
        List<SizeView> sizes, List<HandlerView> handlers) {
    StubView {
        entries = List.copyOf(entries);
        sizes = List.copyOf(sizes);
        handlers = List.copyOf(handlers);
    }

    /// The refusal of unknown commands.
    ///
    /// @param errno a constant of `Errno`
    /// @param text  a literal
    record UnknownView(String errno, String text) {}

    /// How a command is registered.
    ///
    /// @param condition on which kernels, an expression; empty: on all
    /// @param method    of the stub's superclass
    /// @param subject   expressions: its name, its number, its sizes
    /// @param answers   expressions: who handles it, what is written back
    record EntryView(Optional<String> condition, String method, List<String> subject, List<String> answers) {
        EntryView {
            subject = List.copyOf(subject);
            answers = List.copyOf(answers);
        }
    }

    /// The method that tells how long a structure is.
    ///
    /// @param whole an expression
    record SizeView(String name, List<GrowthView> growths, String whole) {
        SizeView {
            growths = List.copyOf(growths);
        }
    }

    /// A size that older kernels know.
    ///
    /// @param condition which ones, an expression
    record GrowthView(String condition, long size) {}

    /// The method that handles the calls of a command.
    ///
    /// @param steps views of the statements
    record HandlerView(String name, List<StepView> steps) {
        HandlerView {
            steps = List.copyOf(steps);
        }
    }
}
