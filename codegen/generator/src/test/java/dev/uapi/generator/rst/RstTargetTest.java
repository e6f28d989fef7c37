package dev.uapi.generator.rst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.Golden;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.reference.Descriptions;
import dev.uapi.language.model.Specification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RstTargetTest {
    private static final Pattern LINK = Pattern.compile("(?<!\\\\):doc:`(?:[^`\\\\]|\\\\.)* <([^<>]*)>`");
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^ *\\.\\. (\\S+::)");
    private static final Set<String> OWN = Set.of("toctree::", "code-block::", "list-table::", "warning::");

    static Stream<Specification> specifications() {
        return Stream.of(Descriptions.lamp(), Descriptions.hostile(), Descriptions.marks(), Descriptions.extending());
    }

    @Test
    void thePagesAreWhatTheyAreMeantToBe() throws GenerationException {
        Golden.check("rst/lamp", RstTarget.render(Descriptions.lamp(), Descriptions.calls()));
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void everyLinkLeadsSomewhere(Specification specification) {
        Map<String, String> files = RstTarget.render(specification, List.of()).files();
        files.forEach((path, page) -> LINK.matcher(page).results().forEach(link -> {
            String target = URI.create(path).resolve(link.group(1) + ".rst").toString();
            assertTrue(files.containsKey(target), () -> path + " leads to " + target);
        }));
    }

    /// The marks of the description are in every kind of text, and one listing shows a directive.
    @Test
    void noTextIsADirective() {
        String pages = String.join("\n", RstTarget.render(Descriptions.marks(), List.of()).files().values());
        Set<String> found = DIRECTIVE.matcher(pages).results().map(each -> each.group(1)).collect(Collectors.toSet());
        found.removeAll(OWN);
        assertEquals(Set.of("code::"), found);
    }
}
