package dev.uapi.kerneltests.scenario;

import dev.uapi.kerneltests.Recording;
import dev.uapi.kerneltests.Undisturbed;
import dev.uapi.runtime.probe.Feature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing is left behind by a question, also when one goes wrong half-way.
@Tag(Recording.LEFT_OUT)
final class ProbeScenarios {
    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.Questions#ofIommufd")
    void nothingIsLeftBehind(Feature question) {
        Undisturbed.by(question);
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.Questions#ofIommufd")
    void nothingIsLeftBehindByAQuestionThatIsRefused(Feature question) {
        Undisturbed.byRefusals(question);
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.Questions#ofIommufd")
    void nothingIsLeftBehindByAQuestionThatBreaks(Feature question) {
        Undisturbed.byExceptions(question);
    }
}
