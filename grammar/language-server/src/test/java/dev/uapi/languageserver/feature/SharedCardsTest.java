package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.languageserver.Marked;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SharedCardsTest {
    private static final String LAMPS = """
            uapi 1;
            description lamps { since 6.2; known through 6.12; header <linux/lamps.h>; prefix LAMP_; }
            device lamps "/dev/lamps" { ioctl _IO 'l' from 0; }
            flags how { LAMP_ON = bit 0; LAMP_DIM = bit 1 for acme since 6.7, 6.6.y until 6.10; }
            object LAMP made by LAMP_TAKE;
            extended command LAMP_MAKE = 1 (struct lamp_make) for acme since 6.4 {
                out u32 id makes LAMP;
                in u32 how of how since 6.7;
                fails EPERM not_you when lacks CAP_SYS_ADMIN;
                fails EPERM not_now "it is late" since 6.6;
            }
            basic command LAMP_TAKE = 2 (struct lamp_take) {
                in u32 id is LAMP;
                fails EPERM not_yours "it is another's";
                fails EWOULDBLOCK busy "somebody holds it" until 6.10;
            }
            """;

    private static String card(String behind) {
        return card(Marked.of(LAMPS.replace(behind, behind + "<|>")));
    }

    private static String card(Marked at) {
        return Hovers.at(at.view(), at.path(), at.offset()).map(hover -> hover.getContents().getRight().getValue()).orElse("");
    }

    @Test
    void anErrnoTellsItsCausesAndWhoElseAnswersSo() {
        assertEquals("""
                **errno** `EPERM` · the caller may not do this

                - the causes here: `not_you`, `not_now`
                - also of `LAMP_TAKE`""", card("fails EPERM not_you when lacks CAP_SYS_ADMIN;\n    fails EPERM"));
        assertTrue(card("fails EWOULDBLOCK").startsWith("**errno** `EWOULDBLOCK` · not now: try again\n"));
    }

    @Test
    void aReleaseTellsWhatCameAndWhatWent() {
        assertEquals("""
                **release** `6.7`

                - brought `LAMP_DIM`, `LAMP_MAKE.how`""", card("since 6.7"));
        assertEquals("""
                **release** `6.10`

                - is the first without `LAMP_DIM`
                - changed how these fail: `LAMP_TAKE`""", card("until 6.10"));
        assertEquals("**release** `6.6.y`\n\n- took over from later ones: `LAMP_DIM`", card("6.6.y"));
        assertEquals("**release** `6.6`\n\n- changed how these fail: `LAMP_MAKE`", card("late\" since 6.6"));
        assertEquals("**release** `6.12`\n\n- the last that is described", card("known through 6.12"));
    }

    @Test
    void aVendorTellsWhatIsForItsHardware() {
        assertEquals("**vendor** `acme`\n\n- for its hardware: `LAMP_DIM`, `LAMP_MAKE`", card("(struct lamp_make) for acme"));
    }

    @Test
    void aCapabilityTellsWhoAsksForIt() {
        assertEquals("**capability** `CAP_SYS_ADMIN`\n\n- asked for by `LAMP_MAKE`", card("CAP_SYS_ADMIN"));
    }

    @Test
    void anObjectTellsWhoMakesItAndWhoTakesIt() {
        assertEquals("**object** `LAMP`\n\n- made by `LAMP_MAKE`, `LAMP_TAKE`\n- taken by `LAMP_TAKE`", card("object LAMP"));
    }

    @Test
    void thereIsAnEndToWhatIsNamed() {
        String commands = IntStream.range(0, 30)
                .mapToObj(i -> "basic command C" + i + " = " + i + " no argument { fails EIO broken \"why\"; }\n")
                .collect(Collectors.joining());
        String device = "device d \"/dev/d\" { ioctl _IO 'd' from 0; }\n";
        String card = card(Marked.of(device + commands.replace("C7 = 7 no argument { fails EIO", "C7 = 7 no argument { fails E<|>IO")));
        assertTrue(card.endsWith("`C11`, `C12` and 17 more"), card);
    }

    @Test
    void brokenTextTellsWhatItCan() {
        assertEquals(
                "**errno** `EIO` · the device failed",
                card(Marked.of("uapi 1;\nbasic command A = 1 no argument { fails EI<|>O\nenum hue { HUE_")));
    }
}
