package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.Source;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.PlacedToken;
import dev.uapi.languageserver.View;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;

/// Tells which lines fold away: what stands in braces, comments of several lines, and imports one after the other. The line with the
/// opening brace stays, and so does that of the closing one.
public final class FoldingRanges {
    private final Source source;
    private final List<FoldingRange> ranges = new ArrayList<>();

    private FoldingRanges(Source source) {
        this.source = source;
    }

    /// Blocks first, then imports, then comments, each in the order of the text.
    public static List<FoldingRange> in(View view, String path) {
        FoldingRanges folding = new FoldingRanges(view.source(path));
        List<Standing> declarations = view.navigator().declarations(path);
        declarations.forEach(standing -> folding.blocks(StretchReader.read(standing)));
        folding.imports(declarations);
        view.navigator().syntax(path).ifPresent(folding::comments);
        return folding.ranges;
    }

    private void blocks(Stretch declaration) {
        declaration.all()
                .filter(stretch -> stretch.kind() == Stretch.Kind.BLOCK || stretch.kind() == Stretch.Kind.LIST)
                .forEach(this::block);
    }

    private void block(Stretch block) {
        int last = source.line(block.end() - 1);
        boolean alone = source.text().substring(source.lineStart(last), block.end() - 1).isBlank();
        add(source.line(block.start()), alone ? last - 1 : last, FoldingRangeKind.Region);
    }

    /// @param last the last line that folds away
    private void add(int first, int last, String kind) {
        if (last > first) {
            FoldingRange range = new FoldingRange(first, last);
            range.setKind(kind);
            ranges.add(range);
        }
    }

    private void imports(List<Standing> declarations) {
        int first = 0;
        while (first < declarations.size()) {
            int last = first;
            while (last < declarations.size() && declarations.get(last).syntax().body() instanceof Body.ImportBody) {
                last++;
            }
            if (last > first) {
                int begin = StretchReader.read(declarations.get(first)).start();
                add(source.line(begin), source.line(declarations.get(last - 1).end()), FoldingRangeKind.Imports);
            }
            first = last + 1;
        }
    }

    private void comments(FileSyntax syntax) {
        CommentRuns.in(PlacedToken.of(syntax.tokens(), 0))
                .forEach(run -> add(source.line(run.start()), source.line(run.end()), FoldingRangeKind.Comment));
    }
}
