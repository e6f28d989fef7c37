package dev.uapi.languageserver.feature;

import dev.uapi.language.Source;
import dev.uapi.language.format.Edit;
import dev.uapi.language.format.Formatter;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.function.Function;
import org.eclipse.lsp4j.TextEdit;

/// The language has one style: what an editor is set to makes no difference.
public final class Formattings {
    /// What, once typed, has the statement put right that it ends, or the line indented that it begins.
    public static final List<String> TRIGGERS = List.of(";", "}", "\n");

    private Formattings() {}

    public static List<TextEdit> whole(View view, String path) {
        return edits(view, path, Formatter::format);
    }

    /// Every statement that the lines of the stretch touch.
    ///
    /// @param start in UTF-16 units from the beginning of the text
    /// @param end   the first position that is not asked for
    public static List<TextEdit> in(View view, String path, int start, int end) {
        return edits(view, path, syntax -> Formatter.formatRange(syntax, start, end));
    }

    /// @param offset right behind what was typed
    public static List<TextEdit> typed(View view, String path, int offset, String typed) {
        return typed.length() == 1
                ? edits(view, path, syntax -> Formatter.formatOnType(syntax, offset, typed.charAt(0)))
                : List.of();
    }

    private static List<TextEdit> edits(View view, String path, Function<FileSyntax, List<Edit>> format) {
        Source source = view.source(path);
        return view.navigator().syntax(path).map(format).orElse(List.of()).stream()
                .map(edit -> new TextEdit(view.positions().range(source, edit.start(), edit.end()), edit.text()))
                .toList();
    }
}
