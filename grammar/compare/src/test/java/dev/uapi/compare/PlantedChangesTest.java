package dev.uapi.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// One change after the other is planted into a description, and told with the right verdict, and nothing else is.
final class PlantedChangesTest {
    private static Stream<Planted> planted() {
        return Stream.of(commands(), arguments(), fields(), numbers(), causes(), files(), additions()).flatMap(List::stream);
    }

    private static List<Planted> commands() {
        return List.of(
                Planted.of("another header", Set.of(Rule.HEADER_MOVED), "linux/lamp.h", "linux/light.h"),
                Planted.of("no command", Set.of(Rule.COMMAND_REMOVED), Lamp.part("/// Counts lamps.", "/// Opens what"), ""),
                Planted.of("another number", Set.of(Rule.COMMAND_RENUMBERED), "LAMP_COUNT = 0x12", "LAMP_COUNT = 0x15"),
                Planted.of("another type of numbers", Set.of(Rule.COMMAND_RENUMBERED), "_IOWR 'T'", "_IOWR 'U'"),
                Planted.of("another macro", Set.of(Rule.COMMAND_RENUMBERED), "_IOWR 'T'", "_IOW 'T'"),
                Planted.of("a number that was another's", Set.of(Rule.COMMAND_REMOVED, Rule.COMMAND_ADDED, Rule.NUMBER_REUSED),
                        "LAMP_COUNT = 0x12", "LAMP_SUM = 0x12"),
                Planted.of("a number that another tree has", Set.of(Rule.COMMAND_ADDED, Rule.NUMBER_CLAIMED),
                        "/// Opens what", """
                        /// Shines.
                        basic command LAMP_SHINE = 0x30 no argument on lamp {
                        }

                        /// Opens what"""),
                Planted.of("another answer", Set.of(Rule.RETURN_CHANGED), "returns count \"how many lamps there are\"", "returns value"),
                Planted.of("no longer basic", Set.of(Rule.TIER_LOST), "basic command LAMP_COUNT", "extended command LAMP_COUNT"),
                Planted.of("basic now", Set.of(Rule.TIER_GAINED, Rule.EXTENSION_CHANGED),
                        "extended command TORCH_TURN", "basic command TORCH_TURN",
                        "adds LAMP_WATCH, TORCH_TURN,", "adds LAMP_WATCH,"));
    }

    private static List<Planted> arguments() {
        return List.of(
                Planted.of("a larger minimum", Set.of(Rule.MINIMUM_RAISED),
                        "    required;\n    since 6.4 {\n", "", "        in u32 duration;\n", "    in u32 duration;\n",
                        "        in u32 __reserved zero;\n    }\n", "    in u32 __reserved zero;\n    required;\n"),
                Planted.of("a smaller minimum", Set.of(Rule.MINIMUM_LOWERED, Rule.TEXT_CHANGED),
                        "    required;\n    since 6.4 {\n", "    since 6.4 {\n",
                        "    in    u32         data_len ", "    required;\n    since 6.4 {\n    in    u32         data_len ",
                        "by colour;\n", "by colour;\n    }\n"),
                Planted.of("less comes back", Set.of(Rule.RESPONSE_LOST), "responds mode, also on EBUSY", "responds mode"),
                Planted.of("it comes back sometimes", Set.of(Rule.RESPONSE_LOST),
                        "responds mode, also on EBUSY", "responds mode when duration == 0, also on EBUSY"),
                Planted.of("more comes back", Set.of(Rule.RESPONSE_GAINED), "also on EBUSY", "also on any"));
    }

    private static List<Planted> fields() {
        return List.of(
                Planted.of("no field", Set.of(Rule.FIELD_REMOVED, Rule.FIELD_MOVED),
                        "    /// How deep.\n    in u32 depth;\n", "",
                        "    in u32 cold;\n", "    in u32 cold;\n    in u32 __reserved zero;\n"),
                Planted.of("other places", Set.of(Rule.FIELD_MOVED), "    /// How deep.\n    in u32 depth;\n", "",
                        "    in u32 cold;\n", "    in u32 cold;\n    /// How deep.\n    in u32 depth;\n"),
                Planted.of("another sign", Set.of(Rule.FIELD_RETYPED), "out u32 which;", "out s32 which;"),
                Planted.of("another direction", Set.of(Rule.FIELD_TURNED), "inout u32 angle", "in u32 angle"),
                Planted.of("another meaning", Set.of(Rule.FIELD_MEANS_OTHERWISE), "data_len  bytes of data_uptr", "data_len  iova"),
                Planted.of("a narrower number", Set.of(Rule.FIELD_MEANS_MORE), "in u32 duration;", "in u32 duration iova;"),
                Planted.of("something where there had to be 0", Set.of(Rule.RESERVED_USED, Rule.CAUSE_REMOVED, Rule.TEXT_CHANGED),
                        "    in  u32 flags  zero;\n", "    /// How.\n    in  u32 flags;\n",
                        "    fails EOPNOTSUPP unknown_flags when flags != 0;\n", ""),
                Planted.of("a larger event", Set.of(Rule.STRUCT_RESIZED, Rule.FIELD_APPENDED),
                        "    out u32 which;\n", "    out u32 which;\n    /// When.\n    out u64 time;\n"),
                Planted.of("a field at the end", Set.of(Rule.FIELD_APPENDED),
                        "        in u32 __reserved zero;\n    }\n", "        in u32 __reserved zero;\n    }\n" + Lamp.LOUD),
                Planted.of("a field at the end that must not be 0", Set.of(Rule.FIELD_APPENDED, Rule.ZERO_REFUSED),
                        "        in u32 __reserved zero;\n    }\n", "        in u32 __reserved zero;\n    }\n" + Lamp.LOUD,
                        "    fails EBUSY ", "    fails EINVAL     silent       \"it must be heard\" when loud == 0;\n    fails EBUSY "));
    }

    private static List<Planted> numbers() {
        return List.of(
                Planted.of("no name", Set.of(Rule.MEMBER_REMOVED), "    /// As the sea.\n    LAMP_COLOUR_BLUE  = 2;\n", ""),
                Planted.of("another value", Set.of(Rule.MEMBER_RENUMBERED), "LAMP_COLOUR_BLUE  = 2", "LAMP_COLOUR_BLUE  = 3"),
                Planted.of("another bit", Set.of(Rule.MEMBER_RENUMBERED), "LAMP_MODE_BLINK = bit 1", "LAMP_MODE_BLINK = bit 2"),
                Planted.of("a name that was another's number", Set.of(Rule.MEMBER_REMOVED, Rule.VALUE_REUSED),
                        "LAMP_COLOUR_BLUE  = 2", "LAMP_COLOUR_GREEN = 2"),
                Planted.of("another payload", Set.of(Rule.PAYLOAD_CHANGED), "carries struct lamp_fire", "carries struct lamp_sea"),
                Planted.of("a payload", Set.of(Rule.PAYLOAD_GAINED),
                        "LAMP_COLOUR_BLUE  = 2", "LAMP_COLOUR_BLUE  = 2 carries struct lamp_sea"));
    }

    private static List<Planted> causes() {
        return List.of(
                Planted.of("another errno", Set.of(Rule.ERRNO_CHANGED), "fails EINVAL     too_long", "fails ERANGE     too_long"),
                Planted.of("another order", Set.of(Rule.ORDER_CHANGED),
                        "    fails ENOENT     no_lamp      \"`id` names no lamp\" when id unknown;\n", "",
                        "    fails EINVAL     no_colour", """
                            fails ENOENT     no_lamp      "`id` names no lamp" when id unknown;
                            fails EINVAL     no_colour"""),
                Planted.of("refused now", Set.of(Rule.REFUSES_MORE),
                        "    fails EBUSY ", "    fails ERANGE     too_short    \"it takes time\" when duration < 10;\n    fails EBUSY "),
                Planted.of("no longer refused", Set.of(Rule.CAUSE_REMOVED),
                        "    fails EINVAL     too_long     \"nobody has so much time\" when duration > 1000;\n", ""),
                Planted.of("a limit that is looser", Set.of(Rule.CONDITION_CHANGED), "duration > 1000", "duration > 2000"),
                Planted.of("a limit that is tighter", Set.of(Rule.REFUSES_MORE), "duration > 1000", "duration > 500"),
                Planted.of("refused already, for another reason", Set.of(Rule.CAUSE_ADDED),
                        "    fails EBUSY ", "    fails ERANGE     far_too_long \"far too long\" when duration > 5000;\n    fails EBUSY "),
                Planted.of("fails in the middle", Set.of(Rule.CAUSE_ADDED),
                        "    fails EBUSY ", "    fails EIO        broken       \"it is broken\" during;\n    fails EBUSY "));
    }

    private static List<Planted> files() {
        return List.of(
                Planted.of("another path", Set.of(Rule.PATH_CHANGED), "\"/dev/torch\"", "\"/dev/flashlight\""),
                Planted.of("another answer to what is unknown", Set.of(Rule.UNKNOWN_ANSWERED_OTHERWISE),
                        "    fixed;\n    unknown fails ENOTTY;", "    fixed;\n    unknown fails EINVAL;"),
                Planted.of("not mapped any more", Set.of(Rule.OPERATION_REMOVED), "    /// The light.\n    mmap \"a page\";\n", ""),
                Planted.of("other structures", Set.of(Rule.RECORDS_CHANGED), "read struct lamp_event", "read whole struct lamp_event"),
                Planted.of("no extension", Set.of(Rule.EXTENSION_REMOVED), Lamp.part("/// Lamps that can", ""), ""),
                Planted.of("another attempt", Set.of(Rule.ATTEMPT_CHANGED), "ENOENT present;", "ENOENT present; EFAULT unclear;"),
                Planted.of("other words", Set.of(Rule.TEXT_CHANGED), "/// A lamp.\n", "/// Any lamp.\n"));
    }

    private static List<Planted> additions() {
        return List.of(
                Planted.of("a member", Set.of(Rule.MEMBER_ADDED), "    /// As the sea.\n", """
                            /// As grass.
                            LAMP_COLOUR_GREEN = 3;
                            /// As the sea.
                        """),
                Planted.of("a device", Set.of(Rule.FILE_ADDED), "/// Torches.\n", """
                        /// Candles.
                        device candle "/dev/candle" {
                            ioctl _IO 'C' from 0x10;
                            extensible;
                            unknown fails ENOTTY;
                        }

                        /// Torches.
                        """),
                Planted.of("a way to use a file", Set.of(Rule.OPERATION_ADDED), "    /// Waits.\n", """
                            /// Says something.
                            write struct lamp_sea { fails EINVAL nothing "there is nothing"; }
                            /// Waits.
                        """));
    }

    @TestFactory
    Stream<DynamicTest> eachIsTold() {
        return planted().map(planted -> DynamicTest.dynamicTest(planted.name(), () -> {
            Set<Rule> told = rules(Comparison.of(Lamp.BEFORE, planted.specification()));
            assertEquals(names(planted.expected()), names(told));
        }));
    }

    /// The other way round something is always told, too: what comes one way goes the other.
    @TestFactory
    Stream<DynamicTest> eachIsToldTheOtherWayRound() {
        return planted().map(planted -> DynamicTest.dynamicTest(planted.name(), () ->
                assertFalse(Comparison.of(planted.specification(), Lamp.BEFORE).isEmpty())));
    }

    @Test
    void nothingIsToldOfTheSame() {
        assertEquals(List.of(), Comparison.of(Lamp.BEFORE, Lamp.specification(Lamp.TEXT)));
    }

    private static Set<Rule> rules(List<Change> changes) {
        return changes.stream().map(Change::rule).collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }

    private static Set<String> names(Set<Rule> rules) {
        return rules.stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
