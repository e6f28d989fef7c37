package dev.uapi.cheader.read;

import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.Unread;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Place;
import java.util.List;
import java.util.function.Supplier;

/// The whole way of one header.
public final class Reading {
    private final Source source;
    private final Unreads unreads;
    private final Comments comments;
    private final Macros macros = new Macros();
    private final Expander.Budget budget = new Expander.Budget();
    private final Scope scope = new Scope();
    private final Preprocessor preprocessor;
    private final Evaluation evaluation;

    private Reading(Source source) {
        this.source = source;
        this.unreads = new Unreads(source);
        this.comments = new Comments(source);
        this.preprocessor = new Preprocessor(new RawTokens(source.text(), comments, unreads), macros, budget, unreads);
        this.evaluation = new Evaluation(source, scope, macros,
                any -> new BodyParser(source, scope, comments, preprocessor.packing(), unreads, any));
    }

    /// What the header says.
    public static CHeader of(Source source) {
        return source.text().length() > Limits.TEXT ? tooLong(source) : new Reading(source).read();
    }

    private static CHeader tooLong(Source source) {
        Unread all = new Unread("the header", "it is longer than 32 MiB", new Place(source, 0, 0));
        return new CHeader(source, List.of(), List.of(), List.of(), List.of(), List.of(all));
    }

    private CHeader read() {
        new DeclarationParser(new Cursor(expanded()), scope, evaluation, unreads).parse();
        List<CMacro> all = new MacroReader(source, macros, budget, evaluation, comments, unreads).read(preprocessor.guard());
        return new CHeader(source, scope.structs(), scope.enums(), all, preprocessor.includes(), unreads.all());
    }

    /// Tokens with the macros expanded; where one cannot be, there is a hole.
    private Supplier<CToken> expanded() {
        Last last = new Last();
        Expander expander = new Expander(macros, budget, () -> last.keep(preprocessor.next()));
        return () -> {
            try {
                return expander.next();
            } catch (UnreadableException trouble) {
                unreads.add(last.token.start(), last.token.end(), trouble.why());
                return CToken.hole(last.token.start(), last.token.end());
            }
        };
    }

    /// The last token of the text.
    private static final class Last {
        private CToken token = CToken.hole(0, 0);

        CToken keep(CToken next) {
            token = next;
            return next;
        }
    }
}
