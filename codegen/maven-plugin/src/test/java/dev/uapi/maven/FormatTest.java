package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FormatTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsSpelling(Format format) throws MojoFailureException {
        assertEquals(format, Format.named(format.spelling()));
    }

    @Test
    void isToldFromWhatThereIsNot() {
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> Format.named("docs"));

        assertEquals("There is no format 'docs'; there are site, man, markdown, rst", failure.getMessage());
    }
}
