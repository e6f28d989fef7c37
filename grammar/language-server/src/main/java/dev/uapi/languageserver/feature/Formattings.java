package dev.uapi.languageserver.feature;

import dev.uapi.language.Source;
import dev.uapi.language.format.Edit;
import dev.uapi.language.format.Formatter;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.function.Function;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/// The language has one style: what an editor is set to makes no difference.
public final class Formattings {
    /// What, once typed, has the statement put right that it ends, or the line indented that it begins.
    public static final List<String> TRIGGERS = List.of(";", "}", "\n");

    private Formattings() {}

    public static List<TextEdit> whole(View view, String path) {
        return edits(view, path, Formatter::format);
    }

    /// Every statement that the lines of the range touch.
    public static List<TextEdit> in(View view, String path, Range range) {
        return edits(view, path, syntax -> Formatter.formatRange(
                syntax, offset(view, path, range.getStart()), offset(view, path, range.getEnd())));
    }

    /// @param position right behind what was typed
    public static List<TextEdit> typed(View view, String path, Position position, String typed) {
        return typed.length() == 1
                ? edits(view, path, syntax -> Formatter.formatOnType(syntax, offset(view, path, position), typed.charAt(0)))
                : List.of();
    }

    private static int offset(View view, String path, Position position) {
        return view.source(path).map(source -> view.positions().offset(source, position)).orElse(0);
    }

    private static List<TextEdit> edits(View view, String path, Function<FileSyntax, List<Edit>> format) {
        Source source = view.source(path).orElse(new Source(path, ""));
        return view.navigator().syntax(path).map(format).orElse(List.of()).stream()
                .map(edit -> new TextEdit(view.positions().range(source, edit.start(), edit.end()), edit.text()))
                .toList();
    }
}
