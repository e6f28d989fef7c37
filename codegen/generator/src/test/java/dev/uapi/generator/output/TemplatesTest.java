package dev.uapi.generator.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TemplatesTest {
    private static final Templates TEMPLATES = Templates.load(TemplatesTest.class, "test.stg");

    private record Greeting(String name, Optional<String> title, List<? extends Record> parts) {}

    private record Loud(String text) {}

    private record Quiet(String text) {}

    private record Misspelt(String name) {}

    private record Missing(String name) {}

    @Test
    void readsTheComponentsOfRecords() {
        assertEquals("Hello Dr Ada", TEMPLATES.render(new Greeting("Ada", Optional.of("Dr"), List.of())));
    }

    @Test
    void anEmptyOptionalIsNothing() {
        assertEquals("Hello Ada", TEMPLATES.render(new Greeting("Ada", Optional.empty(), List.of())));
    }

    @Test
    void eachPartHasTheTemplateOfItsName() {
        List<Record> parts = List.of(new Loud("x"), new Quiet("y"));
        assertEquals("Hello Ada\nx!\n(y)", TEMPLATES.render(new Greeting("Ada", Optional.empty(), parts)));
    }

    @Test
    void aMisspeltPropertyThrows() {
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> TEMPLATES.render(new Misspelt("Ada")));
        assertTrue(String.valueOf(failure.getMessage()).contains("nmae"), failure.getMessage());
    }

    @Test
    void aMissingTemplateThrows() {
        assertThrows(RuntimeException.class, () -> TEMPLATES.render(new Missing("Ada")));
    }
}
