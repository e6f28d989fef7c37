package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TargetTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsSpelling(Target target) throws MojoFailureException {
        assertEquals(target, Target.named(target.spelling()));
    }

    @Test
    void isToldFromWhatThereIsNot() {
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> Target.named("Java"));

        assertEquals(
                "There is no target 'Java'; there are java, simulator, c-header, syzlang, and the reference is made by the goal docs",
                failure.getMessage());
    }
}
