package dev.uapi.languageserver.feature;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Explanation;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/// Explains what is wrong, behind what a hover tells anyway: that every client can show.
public final class Explanations {
    private Explanations() {}

    /// What stands at a position, and why it is wrong if it is.
    ///
    /// @param offset in UTF-16 units from the beginning of the text
    public static Optional<Hover> at(View view, String path, int offset) {
        List<Diagnostic> found = view.diagnostics(path).filter(wrong -> touches(wrong.place(), offset)).toList();
        Optional<Hover> named = Hovers.at(view, path, offset);
        if (found.isEmpty()) {
            return named;
        }
        String pages = found.stream().map(Diagnostic::code).distinct().map(Explanations::brief).collect(Collectors.joining("\n\n"));
        String text = named.map(hover -> hover.getContents().getRight().getValue() + "\n\n---\n\n" + pages).orElse(pages);
        Place place = found.getFirst().place();
        return Optional.of(new Hover(
                new MarkupContent(MarkupKind.MARKDOWN, text), named.map(Hover::getRange).orElseGet(() -> view.positions().range(place))));
    }

    /// The page of a rule, if there is such a rule; in Markdown.
    public static Optional<String> page(String code) {
        return Code.of(code).map(Explanation::of);
    }

    /// The title of a page, and why there is such a rule.
    private static String brief(Code code) {
        String[] blocks = Explanation.of(code).split("\n\n", 3);
        return "**" + blocks[0].substring(2).strip() + "**\n\n" + blocks[1].strip();
    }

    private static boolean touches(Place place, int offset) {
        return place.start() <= offset && offset <= place.end();
    }
}
