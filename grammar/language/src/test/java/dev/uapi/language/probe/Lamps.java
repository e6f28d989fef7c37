package dev.uapi.language.probe;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Descriptions of lamps, to ask for what they have.
final class Lamps {
    private static final String NEW = """
            uapi 1;
            /// Lamps.
            description lamps { since 6.2; known through 6.12; prefix LAMP_; allow UAPI0601 "as ever"; allow UAPI0412 "as ever"; }
            device lamp "/dev/lamp" { ioctl _IO 'l'; extensible; unknown fails ENOTTY "no such command"; }
            object LAMP made by LAMP_MAKE;
            object SHADE made by LAMP_SHADE;
            flags lamp_flags { LAMP_WARM = bit 0; LAMP_DIM = bit 1 since 6.8; LAMP_SOFT = LAMP_WARM | LAMP_DIM; }
            flags lamp_late since 6.10 { LAMP_LATE = bit 0; }
            enum lamp_mode since 6.5 { LAMP_STEADY = 0; LAMP_BLINK = 1; LAMP_FLASH = LAMP_BLINK; LAMP_GLOW = 2 since 6.9; }

            basic command LAMP_MAKE = 1 (struct lamp_make) {
                in u32 flags zero; out u32 out_id makes LAMP; required; responds whole;
                fails EOPNOTSUPP any_flags "`flags` is not 0" when flags != 0;
                fails ENOMEM     no_memory "no memory" during;
            }
            basic command LAMP_DESTROY = 2 (struct lamp_destroy) {
                in u32 id destroys any object; required;
                fails ENOENT no_object "nothing has the id" when id unknown;
                fails EBUSY  in_use    "something uses it";
            }
            basic command LAMP_SET = 3 (struct lamp_set) {
                in u32 flags of lamp_flags;
                in u32 lamp  is LAMP;
                in u32 late  of lamp_late;
                in u32 hours;
                required;
                since 6.5 { in u32 mode of lamp_mode; out u32 heat; }
                since 6.7 { in u32 colour; in u32 __reserved zero; }
                responds whole;
                fails EOPNOTSUPP any_late  "`late` is not 0" when late != 0 until 6.10;
                fails EOPNOTSUPP unknown   "a value is not known" when flags has unknown or mode has unknown or late has unknown;
                fails EINVAL     odd_hours "`hours` is odd" when hours % 2 != 0;
                fails EINVAL     no_hours  "`hours` is 0" when hours == 0 since 6.11;
                fails ENOENT     no_lamp   "`lamp` names no lamp" when lamp unknown;
                fails EPERM      no_right  "it may not be set" when lacks CAP_SYS_ADMIN;
                fails EOPNOTSUPP reserved  "`__reserved` is not 0" when __reserved != 0;
            }
            extended command LAMP_SHADE = 4 (struct lamp_shade) since 6.6 {
                in u32 flags of lamp_flags; in u32 lamp is LAMP; out u32 shade makes SHADE; required; responds whole;
                fails ENOENT     no_lamp  "`lamp` names no lamp" when lamp unknown;
                fails EOPNOTSUPP unknown  "a flag is not known" when flags has unknown;
                fails EOPNOTSUPP no_screw "no screw fits";
            }
            basic command LAMP_MODE = 5 (struct lamp_mode_of) since 6.5 {
                in u32 mode of lamp_mode; in u32 level; required;
                fails ERANGE     level   "`level` is more than 100" when level > 100;
                fails EOPNOTSUPP unknown "the mode is not known" when mode has unknown;
            }
            basic command LAMP_LEVEL = 6 by value { in u32 percent; fails ERANGE too_bright "more than 100" when percent > 100; }
            basic command LAMP_WATTS = 7 by value { in u32 mode of lamp_mode; returns value "watts"; allow UAPI0408 "0 for others"; }
            basic command LAMP_OFF   = 8 no argument { }
            basic command LAMP_IS_ON = 9 no argument { returns boolean; }
            """;

    private static final String OLD = """
            uapi 1;
            /// Lanterns, whose device says the same of everything that it does not like.
            description lanterns { since 5.14; known through 5.14; prefix LANTERN_; allow UAPI0601 "as ever"; allow UAPI0412 "as ever"; }
            device lantern "/dev/lantern" { ioctl _IO 'l'; argsz; unknown fails EINVAL "it may also be a wrong argument"; }
            device wick "/dev/wick" { ioctl _IO 'w'; argsz; unknown fails ENOTTY "no such command"; }
            flags wick_flags { WICK_LONG = bit 0; }
            basic command LANTERN_LIGHT = 1 (struct lantern_light) on lantern {
                in u32 flags zero; required;
                fails EINVAL any_flags "`flags` is not 0" when flags != 0;
            }
            basic command LANTERN_HAS = 2 by value on lantern { in u32 thing; returns boolean; }
            basic command WICK_TRIM = 1 (struct wick_trim) on wick {
                in u32 flags of wick_flags; required; since 5.14 { in u32 length; }
                fails EBADF  no_wick  "there is none";
                fails EINVAL unknown  "a flag is not known" when flags has unknown;
                fails EINVAL too_long "it is too long" when length > 7;
            }
            basic command WICK_PULL = 2 (struct wick_pull) on wick {
                in u32 length; required;
                fails ENOTTY stuck "it is stuck, which is told in a bad way";
            }
            """;

    private Lamps() {}

    static Description lamps() {
        return description(NEW);
    }

    static Description lanterns() {
        return description(OLD);
    }

    static Description description(String text) {
        Analysis analysis = Analysis.of(List.of(new Source("lamps.uapi", text)), (_, _) -> Optional.empty());
        return analysis.specification().orElseThrow(() -> new AssertionError(analysis.diagnostics())).descriptions().getFirst();
    }

    static Command command(Description description, String name) {
        return description.commands().stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
    }

    static Given given(Command command, String field, Value value) {
        return new Given(field(command, field), value);
    }

    static Given given(Command command, String field, long value) {
        return given(command, field, new Value.Constant(value, Long.toUnsignedString(value)));
    }

    static Field field(Command command, String name) {
        return command.fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    /// `LAMP_SET { size = 0 }: EINVAL present, ENOTTY absent`, or the reason.
    static String line(Probe probe) {
        return probe.attempt()
                .map(attempt -> attempt.given().stream()
                                .map(given -> given.field().name() + " = " + given.value().spelling())
                                .collect(Collectors.joining(", ", "{", "}"))
                        + attempt.judgements().stream()
                                .map(judgement -> judgement.errno().orElse("success") + " " + judgement.verdict().keyword())
                                .collect(Collectors.joining(", ", " ", "")))
                .orElseGet(() -> "not asked: " + probe.why().orElse(""));
    }
}
