package dev.uapi.generator.simulator;

import dev.uapi.generator.java.CommentView;
import java.util.List;

/// The interface of what a command does where the description has only words.
///
/// @param command the class of the command
record BehaviourView(CommentView comment, String name, String command, List<QuestionView> questions, CommentView perform) {
    BehaviourView {
        questions = List.copyOf(questions);
    }

    /// A cause that is asked for.
    record QuestionView(CommentView comment, String name) {}
}
