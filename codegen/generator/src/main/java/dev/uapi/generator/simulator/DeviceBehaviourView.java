package dev.uapi.generator.simulator;

import dev.uapi.generator.java.CommentView;
import java.util.List;

/// The interface of what a device does where the description has only words.
record DeviceBehaviourView(CommentView comment, String name, List<FactoryView> factories, List<RefusedView> refused) {
    DeviceBehaviourView {
        factories = List.copyOf(factories);
        refused = List.copyOf(refused);
    }

    /// A method that is told when the stub refuses a call whose structure may be written back nevertheless.
    record RefusedView(CommentView comment, String name, String argument) {}

    /// A method that begins a call of a command.
    ///
    /// @param parameters behind the call itself: `IoasMap argument`
    record FactoryView(CommentView comment, String type, String name, List<String> parameters) {
        FactoryView {
            parameters = List.copyOf(parameters);
        }
    }
}
