package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.grammar.UapiParser.DeclarationContext;
import dev.uapi.language.grammar.UapiParser.EditionContext;
import dev.uapi.language.syntax.DeclarationSyntax;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.SyntaxError;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/// Cuts a file into its declarations.
///
/// Each takes everything behind the one before it, so that no character falls between two.
final class FileBuilder {
    private final TokenText text;
    private final ErrorCollector errors;
    private final List<Placed> declarations = new ArrayList<>();
    private Optional<Word> edition = Optional.empty();
    private int headEnd;
    private int next;

    FileBuilder(TokenText text, ErrorCollector errors) {
        this.text = text;
        this.errors = errors;
    }

    void head(@Nullable EditionContext context) {
        next = behind(context);
        headEnd = next;
        edition = edition(context);
    }

    /// A declaration that follows the grammar; but in front of it something may be left over that nothing took.
    void sound(DeclarationContext context) {
        place(context, behind(context), text.visibleFrom(next) == context.getStart().getTokenIndex());
    }

    /// What was read in spite of something that is wrong. The last takes whatever was left over.
    ///
    /// @param end the first token behind what was read
    void recovered(List<DeclarationContext> contexts, int end) {
        for (int i = 0; i < contexts.size(); i++) {
            int leftOver = i + 1 < contexts.size() ? next : text.visibleBefore(end) + 1;
            int behind = Math.max(behind(contexts.get(i)), leftOver);
            if (behind > next) {
                place(contexts.get(i), behind, !isBroken(next, behind));
            }
        }
    }

    FileSyntax build() {
        if (!isBroken(next, text.count())) {
            reportStray(Set.of(), next, text.count());
        }
        return new FileSyntax(text.tokens(0, headEnd), edition, declarations, text.tokens(next, text.count()), errors.errors());
    }

    private int behind(@Nullable ParserRuleContext context) {
        return context == null || context.getStop() == null ? next : Math.max(next, context.getStop().getTokenIndex() + 1);
    }

    private Optional<Word> edition(@Nullable EditionContext edition) {
        return edition == null ? Optional.empty() : Optional.of(new Words(text, 0).word(edition.INT()));
    }

    private void place(DeclarationContext context, int end, boolean sound) {
        int first = next;
        Words words = new Words(text, first);
        new DeclarationBuilder(words).build(context).ifPresent(body -> {
            if (sound) {
                reportStray(words.claimedDocs(), first, end);
            }
            declarations.add(new Placed(text.start(first), new DeclarationSyntax(text.tokens(first, end), body, !sound)));
            next = end;
        });
    }

    private boolean isBroken(int first, int end) {
        return errors.isAnyIn(text.start(first), text.start(end));
    }

    private void reportStray(Set<Integer> claimed, int first, int end) {
        for (int i = first; i < end; i++) {
            if (text.type(i) == UapiLexer.DOC && !claimed.contains(i)) {
                errors.add(stray(i));
            }
        }
    }

    private SyntaxError stray(int index) {
        return new SyntaxError(SyntaxError.Kind.STRAY_DOCUMENTATION, text.span(index), text.text(index), List.of());
    }
}
