package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DescriptionPathTest {
    private static final Descriptions OWN = descriptions("own", "a.uapi", "b.uapi");
    private static final Descriptions OTHERS = descriptions("others", "b.uapi", "c.uapi");

    private final DescriptionPath path = new DescriptionPath(List.of(OWN), List.of(OTHERS));

    @Test
    void choosesAllOfTheProjectByDefault() throws MojoFailureException {
        assertEquals(OWN.files(), path.chosen(List.of()));
    }

    @Test
    void choosesByNameInTheOrderGiven() throws MojoFailureException {
        assertEquals(List.of(Path.of("others/c.uapi"), Path.of("own/a.uapi")), path.chosen(List.of("c.uapi", "a.uapi")));
    }

    @Test
    void looksForImportsInTheProjectFirst() {
        assertEquals(List.of(Path.of("own"), Path.of("others")), path.folders());
    }

    @Test
    void refusesWhatIsNotThere() {
        assertEquals("There is no description d.uapi in own, others", failure(path, "d.uapi"));
    }

    @Test
    void refusesWhatIsThereTwice() {
        assertEquals("There is more than one description b.uapi: [own/b.uapi, others/b.uapi]", failure(path, "b.uapi"));
    }

    @Test
    void refusesToGenerateFromNothing() {
        DescriptionPath empty = new DescriptionPath(List.of(descriptions("own")), List.of(OTHERS));

        assertEquals("There is no description to generate from in own", failure(empty));
    }

    private static @Nullable String failure(DescriptionPath path, String... names) {
        return assertThrows(MojoFailureException.class, () -> path.chosen(List.of(names))).getMessage();
    }

    private static Descriptions descriptions(String folder, String... names) {
        return new Descriptions(Path.of(folder), List.of(names).stream().map(name -> Path.of(folder, name)).toList());
    }
}
