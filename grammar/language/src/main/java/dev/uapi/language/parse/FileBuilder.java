package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.grammar.UapiParser.DeclarationContext;
import dev.uapi.language.grammar.UapiParser.EditionContext;
import dev.uapi.language.grammar.UapiParser.FileContext;
import dev.uapi.language.grammar.UapiParser.StretchContext;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.DeclarationSyntax;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.SyntaxError;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/// Cuts a file into its declarations.
///
/// Each takes everything behind the one before it, so that no character falls between two.
final class FileBuilder {
    private final TokenText text;
    private final ErrorCollector errors;

    FileBuilder(TokenText text, ErrorCollector errors) {
        this.text = text;
        this.errors = errors;
    }

    FileSyntax build(FileContext file) {
        return build(file.edition(), file.declaration());
    }

    FileSyntax build(StretchContext stretch) {
        return build(null, stretch.declaration());
    }

    private FileSyntax build(@Nullable EditionContext edition, List<DeclarationContext> contexts) {
        int next = behind(edition, 0);
        int headEnd = next;
        List<Placed> declarations = new ArrayList<>();
        for (DeclarationContext declaration : contexts) {
            int end = behind(declaration, next);
            Optional<Placed> placed = place(declaration, next, end);
            placed.ifPresent(declarations::add);
            next = placed.isPresent() ? end : next;
        }
        if (!isBroken(next, text.count())) {
            reportStray(next, text.count());
        }
        return new FileSyntax(
                text.tokens(0, headEnd), edition(edition), declarations, text.tokens(next, text.count()), errors.errors());
    }

    private int behind(@Nullable ParserRuleContext context, int atLeast) {
        return context == null || context.getStop() == null ? atLeast : Math.max(atLeast, context.getStop().getTokenIndex() + 1);
    }

    private Optional<Word> edition(@Nullable EditionContext edition) {
        return edition == null ? Optional.empty() : Optional.of(new Words(text, 0).word(edition.INT()));
    }

    private Optional<Placed> place(DeclarationContext context, int first, int end) {
        if (end == first) {
            return Optional.empty();
        }
        Words words = new Words(text, first);
        Optional<Body> body = new DeclarationBuilder(words).build(context);
        return body.map(content -> {
            boolean broken = isBroken(first, end);
            if (!broken) {
                reportStray(words, first, end);
            }
            return new Placed(text.start(first), new DeclarationSyntax(text.tokens(first, end), content, broken));
        });
    }

    private boolean isBroken(int first, int end) {
        return errors.isAnyIn(text.start(first), text.start(end));
    }

    private void reportStray(Words words, int first, int end) {
        for (int i = first; i < end; i++) {
            if (text.type(i) == UapiLexer.DOC && !words.claimedDocs().contains(i)) {
                errors.add(stray(i));
            }
        }
    }

    private void reportStray(int first, int end) {
        for (int i = first; i < end; i++) {
            if (text.type(i) == UapiLexer.DOC) {
                errors.add(stray(i));
            }
        }
    }

    private SyntaxError stray(int index) {
        return new SyntaxError(SyntaxError.Kind.STRAY_DOCUMENTATION, text.span(index), text.text(index), List.of());
    }
}
