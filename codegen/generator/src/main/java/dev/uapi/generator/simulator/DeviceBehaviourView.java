package dev.uapi.generator.simulator;

import dev.uapi.generator.java.CommentView;
import java.util.List;

/// The interface of what a device does where the description has only words.
record DeviceBehaviourView(CommentView comment, String name, List<FactoryView> factories) {
    DeviceBehaviourView {
        factories = List.copyOf(factories);
    }

    /// A method that begins a call of a command.
    ///
    /// @param parameters behind the call itself: `IoasMap argument`
    record FactoryView(CommentView comment, String type, String name, List<String> parameters) {
        FactoryView {
            parameters = List.copyOf(parameters);
        }
    }
}
