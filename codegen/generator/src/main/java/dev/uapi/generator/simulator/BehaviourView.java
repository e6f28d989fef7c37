package dev.uapi.generator.simulator;

import dev.uapi.generator.java.CommentView;
import java.util.List;

/// The interface of what a command does where the description has only words.
record BehaviourView(CommentView comment, String name, List<QuestionView> questions, CommentView perform) {
    BehaviourView {
        questions = List.copyOf(questions);
    }

    /// A cause that is asked for.
    record QuestionView(CommentView comment, String name) {}
}
