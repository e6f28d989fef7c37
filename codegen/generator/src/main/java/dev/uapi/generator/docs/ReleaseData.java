package dev.uapi.generator.docs;

import dev.uapi.generator.json.Json;
import dev.uapi.generator.reference.Content;
import dev.uapi.generator.reference.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the script that switches releases reads. It is in script files, not in JSON, because a page that was opened from a disk may
/// load scripts, and nothing else.
final class ReleaseData {
    private ReleaseData() {}

    /// Which releases there are, and which of them changed which page.
    static String of(String description, Editions editions, List<Sheet> sheets) {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            List<Edition> past = editions.of(sheet.page());
            if (sheet.description().equals(Optional.of(description)) && !isConstant(sheet, past)) {
                pages.put(sheet.page().path(), past.stream().map(edition -> mark(sheet, edition)).toList());
            }
        }
        List<String> releases = editions.releases(description).stream().map(Object::toString).toList();
        return "uapi.releases(" + Json.of(releases) + ", " + Json.of(pages) + ");\n";
    }

    private static boolean isConstant(Sheet sheet, List<Edition> editions) {
        return editions.stream().allMatch(edition -> edition.content().equals(Optional.of(sheet.content())));
    }

    /// `6.6` if the page has a text of its own from then on, `=6.6` if it says what the newest one says, `-6.6` if there is none.
    private static String mark(Sheet sheet, Edition edition) {
        String sign = edition.content().map(content -> content.equals(sheet.content()) ? "=" : "").orElse("-");
        return sign + edition.from();
    }

    /// What a page says in each edition that has a text of its own; nothing if none has.
    ///
    /// @param rendered the content of a page as HTML
    static Optional<String> of(Sheet sheet, List<Edition> editions, Function<Content, String> rendered) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Edition edition : editions) {
            edition.content().filter(content -> !content.equals(sheet.content()))
                    .ifPresent(content -> texts.put(edition.from().toString(), rendered.apply(content)));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of("uapi.editions(" + Json.of(texts) + ");\n");
    }
}
