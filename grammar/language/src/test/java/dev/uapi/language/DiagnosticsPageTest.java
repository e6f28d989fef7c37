package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The page that lists all findings is made of the code; `-Dbless=true` makes it anew.
final class DiagnosticsPageTest {
    private static final Path PAGE = Path.of("DIAGNOSTICS.md");
    private static final String PAGES = "src/main/resources/dev/uapi/language/explain/";

    /// What the first two digits are about, from 01 on.
    private static final List<String> ABOUT = List.of(
            "The text", "Names", "Layout", "Commands", "Values", "Documentation", "Releases", "Extensions", "Tiers", "The C header",
            "The project file", "What documentation says", "Changes", "Manners", "House rules");
    private static final Map<String, String> MORE = Map.of(
            "Changes", "What `uapi diff` calls a change has a code, too; [these are all](../compare/CHANGES.md).\n",
            "House rules", """
                    Told only where the [`uapi.json`](../project) of a project chooses a profile that has them; see [which](MANNERS.md).

                    """);

    private static final String HEAD = """
            # All findings

            What `uapi check`, `uapi verify-header`, the editors and the builds can say, by code. A code is never given to another rule.
            Each has a page with what breaks the rule and what does not, which `uapi explain CODE` prints, too.

            An *error* leaves a description without a meaning: nothing is generated. What is *allowable* may be broken on purpose, where
            `allow CODE "why";` says so. What is *adjustable* a project may take as an error, a warning, a hint, or not at all, for a
            reason, in its [`uapi.json`](../project).
            """;

    @Test
    void thePageListsTheCode() throws IOException {
        String page = page();
        if (Boolean.getBoolean("bless")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (int area = 0; area < ABOUT.size(); area++) {
            String digits = "UAPI%02d".formatted(area + 1);
            String rows = Arrays.stream(Code.values()).filter(code -> code.toString().startsWith(digits)).map(DiagnosticsPageTest::row)
                    .collect(Collectors.joining());
            page.append("\n## ").append(ABOUT.get(area)).append("\n\n").append(MORE.getOrDefault(ABOUT.get(area), ""));
            page.append(rows.isEmpty() ? "" : "| code | level | what it is about |\n|---|---|---|\n" + rows);
        }
        assertEquals(Code.values().length, page.toString().split("\\| \\[UAPI", -1).length - 1, "each code has an area");
        return page.toString();
    }

    private static String row(Code code) {
        String more = code.allowable() ? ", allowable, adjustable" : code.mayBeLowered() ? ", adjustable" : "";
        return "| [%s](%s%s.md) | %s%s | %s |\n".formatted(
                code, PAGES, code, code.severity().label(), more, Explanation.title(code).replace("|", "\\|"));
    }
}
