package dev.uapi.generator.man;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.Golden;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.reference.Descriptions;
import dev.uapi.generator.reference.Reference;
import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ManTargetTest {
    private static final Pattern REQUEST = Pattern.compile(
            "\\.(\\\\\" Made by .*|TH .*|SH .*|SS .*|IP (\\\\\\[bu\\] 3|\\d+\\. 4)|RS( 4)?|P|TP|RE|EX|EE|ad l|nh|br|I errno)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?!\\[(rs|aq|ga|ha|ti|dq|bu|em|u[0-9A-F]{4,6})]|f[BIR]|[-&\"])");

    static Stream<Specification> specifications() {
        return Stream.of(Descriptions.lamp(), Descriptions.hostile(), Descriptions.marks(), Descriptions.extending());
    }

    @Test
    void thePagesAreWhatTheyAreMeantToBe() throws GenerationException {
        Golden.check("man/lamp", ManTarget.render(Descriptions.lamp(), Descriptions.calls()));
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void everythingHasAFileOfItsOwn(Specification specification) {
        assertEquals(Reference.of(specification, List.of()).sheets().size() - 1, ManTarget.render(specification, List.of()).files().size());
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void noTextIsARequestOrAnEscape(Specification specification) {
        ManTarget.render(specification, List.of()).files().forEach((path, page) -> {
            page.lines().filter(line -> line.startsWith(".") || line.startsWith("'")).forEach(line ->
                    assertTrue(REQUEST.matcher(line).matches(), () -> path + ": " + line));
            page.lines().forEach(line -> assertTrue(!ESCAPE.matcher(line).find(), () -> path + ": " + line));
            assertEquals(1, page.lines().filter(line -> line.startsWith(".TH ")).count(), path);
            assertEquals(1, page.lines().filter(".SH NAME"::equals).count(), path);
        });
    }
}
