package dev.uapi.generator.cheader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.Golden;
import dev.uapi.generator.Texts;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a header says, and where it goes.
final class CHeaderTest {
    @Test
    void theHeadersAreWhatTheyAreMeantToBe() throws GenerationException {
        Golden.check("cheader/lamp", CHeaderTarget.render(Texts.specification(Texts.resource("reference/lamp.uapi"))));
        Golden.check("cheader/window", CHeaderTarget.render(Texts.specification(Texts.window())));
        Golden.check("cheader/attic", CHeaderTarget.render(attic()));
    }

    @Test
    void anOlderReleaseHasNothingThatCameLater() throws GenerationException {
        Golden.check("cheader/attic-5.0", CHeaderTarget.render(attic().asOf(Release.parse("5.0").orElseThrow())));
    }

    @ParameterizedTest
    @CsvSource({
        "<linux/x.h>,              linux/x.h",
        "<x.h>,                    x.h",
        "</etc/x.h>,               test.h",
        "<../x.h>,                 test.h",
        "<linux/../../x.h>,        test.h",
        "<linux/./x.h>,            test.h",
        "<linux/>,                 test.h",
        "<.uapi-c-header-test>,    test.h"
    })
    void aHeaderGoesWhereItIsIncludedFromAndNeverOutOfTheFolder(String header, String path) {
        assertEquals(Set.of(path), CHeaderTarget.render(small("test", "header " + header + ";")).files().keySet());
    }

    @Test
    void withoutAHeaderItIsCalledAsTheDescriptionIs() {
        String text = header(small("test", ""));
        assertTrue(text.contains("#ifndef _UAPI_TEST_H\n#define _UAPI_TEST_H\n"), text);
    }

    @Test
    void descriptionsOfOneHeaderShareIt() {
        Specification both = of(Optional.empty(),
                new Source("one.uapi", text("one", "header <linux/x.h>;")), new Source("two.uapi", text("two", "header <linux/x.h>;")));
        String header = header(both);
        assertTrue(header.contains("ONE_GO _IO('x', 0x01)") && header.contains("TWO_GO _IO('x', 0x01)"), header);
        assertEquals(1, header.lines().filter(line -> line.startsWith("#ifndef")).count());
    }

    @Test
    void whatAnotherDescriptionHasIsIncluded() {
        Source two = new Source("two.uapi", """
                uapi 1;
                description two { header <linux/two.h>; since 6.1; known through 6.9; allow UAPI0601 "tests"; }
                device two "/dev/two" { ioctl _IO 'x' from 1; names type TWO_TYPE, base TWO_BASE; unknown fails ENOTTY "none"; }
                struct two_held { in u32 number; }
                """);
        String holder = """
                import two (two_held, two);
                struct one_holder { in struct two_held held; }
                basic command ONE_TWO = 2 no argument on two {}
                """;
        String text = header(of(Optional.of(two), new Source("one.uapi", text("one", "") + holder)));
        assertTrue(text.contains("#include <linux/two.h>\n"), text);
        assertFalse(text.contains("struct two_held {"), text);
        assertTrue(text.contains("#define ONE_TWO _IO(TWO_TYPE, TWO_BASE + 1)\n"), text);
    }

    private static Specification attic() {
        return Texts.specification(Texts.resource("cheader/attic.uapi"));
    }

    private static Specification small(String name, String heading) {
        return Texts.specification(text(name, heading));
    }

    private static String text(String name, String heading) {
        return """
                uapi 1;
                /// Small.
                description %1$s { %2$s since 6.1; known through 6.9; allow UAPI0601 "tests"; }
                device %1$s "/dev/%1$s" { ioctl _IO 'x' from 1; unknown fails ENOTTY "none"; }
                basic command %3$s_GO = 1 no argument on %1$s {}
                """.formatted(name, heading, name.toUpperCase(Locale.ROOT));
    }

    /// The only one that there is.
    private static String header(Specification specification) {
        Collection<String> texts = CHeaderTarget.render(specification).files().values();
        assertEquals(1, texts.size());
        return texts.iterator().next();
    }

    private static Specification of(Optional<Source> other, Source... sources) {
        Analysis analysis = Analysis.of(List.of(sources), (_, _) -> other);
        return analysis.specification().orElseThrow(() -> new AssertionError(analysis.diagnostics()));
    }
}
