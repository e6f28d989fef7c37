package dev.uapi.generator.reference;

import dev.uapi.decode.CannotDecodeException;
import dev.uapi.decode.Transcript;
import dev.uapi.generator.output.Resources;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Descriptions to render.
public final class Descriptions {
    private Descriptions() {}

    /// One that uses everything the reference can show.
    public static Specification lamp() {
        return of(Resources.text(Descriptions.class, "lamp.uapi"));
    }

    /// Calls of the lamp's commands, made up.
    public static List<Transcript> calls() {
        try {
            return Transcript.of(lamp(), List.of(Path.of("src/test/resources/dev/uapi/generator/reference/lamp.jsonl")));
        } catch (CannotDecodeException failure) {
            throw new AssertionError(failure);
        }
    }

    /// One whose every text tries to get out of its place.
    public static Specification hostile() {
        return of(Resources.text(Descriptions.class, "hostile.uapi"));
    }

    /// One whose every text is full of what some format of plain text takes for a mark.
    public static Specification marks() {
        return of(Resources.text(Descriptions.class, "marks.uapi"));
    }

    /// One that has no device of its own: it extends another one, which is not part of the reference.
    public static Specification extending() {
        Source lamp = new Source("lamp.uapi", Resources.text(Descriptions.class, "lamp.uapi"));
        return of(
                """
                uapi 1;

                /// Lamps in colours.
                description colours { since 6.4; known through 6.9; }

                import lamp (lamp, LAMP);

                /// Paints a lamp.
                extended command COLOUR_PAINT = 0x70 (struct colour_paint) on lamp {
                    /// Which.
                    in u32 id is LAMP;
                    required;
                    fails ENOENT no_lamp "there is no such lamp" when id unknown;
                }

                /// Paint.
                extension COLOUR_PAINTS {
                    adds COLOUR_PAINT;
                    try  COLOUR_PAINT { id = 0 } { ENOENT present; }
                }
                """,
                (_, module) -> module.equals("lamp") ? Optional.of(lamp) : Optional.empty());
    }

    static Specification of(String text) {
        return of(text, Sources.NONE);
    }

    private static Specification of(String text, Sources sources) {
        Analysis analysis = Analysis.of(List.of(new Source("test.uapi", text)), sources);
        return analysis.specification().orElseThrow(() -> new AssertionError(analysis.diagnostics()));
    }
}
