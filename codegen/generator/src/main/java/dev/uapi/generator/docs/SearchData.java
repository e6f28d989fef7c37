package dev.uapi.generator.docs;

import dev.uapi.generator.json.Json;
import dev.uapi.generator.markup.Page;
import dev.uapi.generator.reference.IndexEntry;
import dev.uapi.generator.reference.Sheet;
import java.util.List;
import java.util.stream.Collectors;

/// What the search reads: a line for everything that can be found. It is in a script file, not in JSON, because a page that was
/// opened from a disk may load scripts, and nothing else.
final class SearchData {
    /// More would make the index larger, and find things by what they say in passing.
    private static final int LONGEST = 240;

    private SearchData() {}

    static String of(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.index().stream())
                .map(SearchData::line)
                .collect(Collectors.joining(",\n", "uapi.index([\n", "\n]);\n"));
    }

    private static String line(IndexEntry entry) {
        String address = entry.place().from(Page.START, Site.SUFFIX);
        return Json.of(List.of(entry.name(), entry.kind(), entry.owner(), shortened(entry.words()), address));
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, Math.max(0, line.lastIndexOf(' ', LONGEST))) + " …";
    }
}
