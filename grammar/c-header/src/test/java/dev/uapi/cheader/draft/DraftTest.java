package dev.uapi.cheader.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.cheader.HeaderReader;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Drafts descriptions of headers of our own invention.
final class DraftTest {
    private static final Path DATA = Path.of("src/test/resources/dev/uapi/cheader/draft");

    @Test
    void aDraftIsWhatOneWouldGoOnWith() throws IOException {
        String draft = draft(Files.readString(DATA.resolve("lamp.h")));
        Path golden = DATA.resolve("lamp.uapi");
        if (Boolean.getBoolean("bless")) {
            Files.writeString(golden, draft);
        }
        assertEquals(Files.readString(golden), draft);
        assertEquals(List.of(), others(draft));
    }

    @Test
    void aDraftDoesNotDependOnTheLocale() throws IOException {
        String header = Files.readString(DATA.resolve("lamp.h"));
        String draft = draft(header);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(draft, draft(header));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void textOfAHeaderStaysInItsPlace() {
        String breaks = "\u2028 } device evil \u0085 } evil \u000b } evil \r } evil \f } evil \u001b[31m evil \u202e evil";
        String draft = draft("/** A lamp" + breaks + " */\n"
                + "struct lamp { int on; /* \"; } // evil" + breaks + " */ };\n"
                + "#define LAMP_NAME \"\\\"; } device evil\"\n"
                + "#define LAMP_\u001b 1\n");
        assertEquals(List.of(), others(draft));
        assertTrue(draft.lines().filter(line -> line.contains("evil")).allMatch(line -> line.strip().startsWith("///")), draft);
        assertTrue(draft.chars().noneMatch(unit -> unit != '\n' && Character.isISOControl(unit)), draft);
    }

    @Test
    void whatHasNoFormIsLeftOutWithAReason() {
        String draft = draft("""
                struct bits { int a : 3; };
                struct table { int a[2][3]; };
                struct other { union { struct { int a; int b; }; int c; }; };
                struct same { int x; union { int x; int y; } u; };
                struct around { struct bits b; };
                struct wide { char x[9000]; };
                #define AROUND _IOW('a', 1, struct around)
                #define ALIAS OFF
                #define OFF _IO('a', 2)
                #define AGAIN _IOR('a', 2, int)
                """);
        assertEquals(List.of(), others(draft));
        List.of("bits", "table", "other", "same", "around", "wide", "AROUND", "ALIAS", "AGAIN").forEach(
                name -> assertTrue(draft.matches("(?s).*omits  [^\"]*\\b" + name + "\\b.*"), name + " in " + draft));
    }

    @Test
    void aHeaderWithoutCommandsIsADescriptionToo() {
        assertEquals(List.of(), others(draft("#define ONE 1\n")));
        assertEquals(List.of(), others(draft("")));
    }

    /// Besides questions.
    private static List<String> others(String draft) {
        Analysis analysis = Analysis.of(List.of(new Source("lamp.uapi", draft)), Sources.NONE);
        return analysis.diagnostics().stream()
                .filter(finding -> !finding.code().toString().equals("UAPI0602"))
                .map(Diagnostic::toString)
                .toList();
    }

    private static String draft(String header) {
        return Draft.of(HeaderReader.read(new Source("lamp.h", header)), new Draft.Wishes("lamp", Optional.of("6.1"), "linux/lamp.h"));
    }
}
