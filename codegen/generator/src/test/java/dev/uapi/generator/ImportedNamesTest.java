package dev.uapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.model.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a description imports from another one is referred to where it is, and not generated again.
final class ImportedNamesTest {
    private static final Source ROOM = new Source("room.uapi", """
            uapi 1;

            description room { since 1.0; known through 2.0; prefix ROOM_, room_; }

            device room "/dev/room" { ioctl _IO 'R' from 1; extensible; }

            /// A room.
            object ROOM made by ROOM_BUILD;

            /// What it is for.
            enum room_kind prefix ROOM_FOR_ {
                /// To sleep.
                ROOM_FOR_SLEEP = 1;
                /// To cook.
                ROOM_FOR_COOKING = 2 since 1.5;
            }

            /// Where it is.
            struct room_place {
                /// Across.
                in u32 x;
                /// Down.
                in u32 y;
            }

            /// Builds a room.
            extended command ROOM_BUILD = 1 (struct room_build) {
                allow UAPI0905 "what is basic is another one's";
                in  struct room_place place;
                out u32 out_id makes ROOM;
                required;
                responds whole;
            }
            """);

    private static final Source LAMP = new Source("lamp.uapi", """
            uapi 1;

            description lamp { since 1.0; known through 2.0; prefix LAMP_, lamp_; }

            import room (ROOM, room_kind, ROOM_FOR_COOKING, room_place);

            device lamp "/dev/lamp" { ioctl _IO 'L' from 1; extensible; }

            /// Hangs a lamp.
            basic command LAMP_HANG = 1 (struct lamp_hang) {
                allow UAPI0901 "only some may build rooms";
                in struct room_place place;
                in u32 room is ROOM;
                in u32 kind of room_kind;
                required;

                fails EINVAL kitchen "not in a kitchen" when kind == ROOM_FOR_COOKING;
                fails ENOENT no_room "no room" when room unknown;
            }
            """);

    @TempDir
    private Path folder;

    @Test
    void theyAreThoseOfTheOtherBindings() {
        Map<String, String> lamp = generate(LAMP, Options.DEFAULT.withBindingsOf("room=org.example.room"));
        assertTrue(lamp.keySet().stream().allMatch(path -> path.startsWith("uapi/lamp/basic/")), lamp.keySet().toString());
        assertFalse(lamp.containsKey("uapi/lamp/basic/Place.java"));
        String hang = Objects.requireNonNull(lamp.get("uapi/lamp/basic/Hang.java"));
        assertTrue(hang.contains("import org.example.room.extended.Place;"), hang);
        assertTrue(hang.contains("public Hang room(RoomId value)"), hang);

        Map<String, String> all = new TreeMap<>(lamp);
        all.putAll(generate(ROOM, Options.DEFAULT.withPackage("org.example.room")));
        assertEquals("Hang", Compiled.of(folder, all).type("uapi.lamp.basic.Hang").getSimpleName());
    }

    @Test
    void withoutSayingSoTheyAreWhereTheyWouldGo() {
        String hang = Objects.requireNonNull(generate(LAMP, Options.DEFAULT).get("uapi/lamp/basic/Hang.java"));
        assertTrue(hang.contains("import uapi.room.extended.RoomId;"), hang);
    }

    private static Map<String, String> generate(Source source, Options options) {
        Analysis analysis = Analysis.of(List.of(source), (_, module) -> module.equals("room") ? Optional.of(ROOM) : Optional.empty());
        Specification specification = analysis.specification().orElseThrow(() -> new AssertionError(analysis.diagnostics()));
        assertEquals(1, specification.descriptions().size());
        return Generator.generate(specification, Target.JAVA, options).files();
    }
}
