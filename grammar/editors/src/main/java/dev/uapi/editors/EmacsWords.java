package dev.uapi.editors;

import dev.uapi.language.analysis.KernelNames;
import dev.uapi.language.model.ScalarType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/// The words that `uapi-mode` of Emacs colours, as lists. How each list looks, the mode itself says.
final class EmacsWords {
    private static final int WIDTH = 90;

    private static final String HEAD = """
            ;;; uapi-words.el --- The words of the language uapi  -*- lexical-binding: t -*-

            ;;; Commentary:

            ;; Made from the grammar of the language: the tests of grammar/editors write it anew with -Dbless=true.

            ;;; Code:

            """;

    private static final String TAIL = """
            (provide 'uapi-words)
            ;;; uapi-words.el ends here
            """;

    private EmacsWords() {}

    /// The file.
    static String text() {
        Stream<String> groups = Arrays.stream(WordGroup.values()).map(group -> list(group.label(), group.words()));
        Stream<String> known = Stream.of(
                list("type", Arrays.stream(ScalarType.values()).map(ScalarType::spelling).toList()),
                list("errno", KernelNames.ERRNOS),
                list("capability", KernelNames.CAPABILITIES));
        return HEAD + Stream.concat(groups, known).collect(Collectors.joining()) + TAIL;
    }

    private static String list(String name, List<String> words) {
        String quoted = words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" "));
        return "(defconst uapi-words-%s\n  '(%s))\n\n".formatted(name, WordUtils.wrap(quoted, WIDTH, "\n    ", false));
    }
}
