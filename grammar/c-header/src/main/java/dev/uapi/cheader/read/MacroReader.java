package dev.uapi.cheader.read;

import dev.uapi.cheader.model.CComment;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CMacro.Value;
import dev.uapi.cheader.model.CType;
import dev.uapi.cheader.read.CToken.Kind;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the macros of a header come to, when all of it has been read.
final class MacroReader {
    private final Source source;
    private final Macros macros;
    private final Expander.Budget budget;
    private final Evaluation evaluation;
    private final Comments comments;
    private final Unreads unreads;

    MacroReader(Source source, Macros macros, Expander.Budget budget, Evaluation evaluation, Comments comments, Unreads unreads) {
        this.source = source;
        this.macros = macros;
        this.budget = budget;
        this.evaluation = evaluation;
        this.comments = comments;
        this.unreads = unreads;
    }

    /// @param guard the one that is left out
    List<CMacro> read(Optional<String> guard) {
        return macros.own().stream().filter(macro -> !guard.equals(Optional.of(macro.name().text()))).map(this::read).toList();
    }

    private CMacro read(Macro macro) {
        Place place = new Place(source, macro.name().start(), macro.name().end());
        Optional<CComment> comment = comments.of(macro.start(), macro.end());
        return new CMacro(macro.name().text(), macro.parameters(), macro.text(), value(macro), comment, place);
    }

    private Value value(Macro macro) {
        if (macro.body().isEmpty()) {
            return new Value.Nothing();
        }
        if (macro.parameters().isPresent()) {
            return new Value.Other();
        }
        try {
            Hidden hidden = Hidden.NOTHING.and(macro.name().text());
            List<CToken> body = macro.body().stream().map(token -> token.from(token.start(), token.end(), hidden)).toList();
            return value(macro, Expander.expand(body, macros, budget));
        } catch (UnreadableException trouble) {
            if (!trouble.isForm()) {
                unreads.add(macro.name().text(), macro.name().start(), macro.name().end(), trouble.why());
            }
            return new Value.Other();
        }
    }

    private Value value(Macro macro, List<CToken> expanded) {
        List<CToken> tokens = withoutBrackets(expanded);
        if (tokens.isEmpty() || evaluation.isType(tokens.getFirst())) {
            return new Value.Other();
        }
        if (tokens.stream().allMatch(token -> token.kind() == Kind.STRING)) {
            return new Value.Text(tokens.stream().map(token -> unquoted(token.text())).collect(Collectors.joining()));
        }
        if (Ioctls.isMacro(tokens.getFirst()) && tokens.size() > 1 && closing(tokens, 1) == tokens.size() - 1) {
            return ioctl(macro, tokens);
        }
        if (tokens.size() == 1 && tokens.getFirst().isName() && isNoConstant(tokens.getFirst())) {
            return new Value.Other();
        }
        ExpressionParser.check(tokens, evaluation);
        CNumber value = evaluation.value(tokens);
        return new Value.Constant(value.value(), value.unsigned());
    }

    /// The name of something else: a function, a member, a structure. Constants are not written in small letters.
    private boolean isNoConstant(CToken name) {
        boolean enumerator = evaluation.isEnumerator(name.text());
        return !enumerator && (macros.get(name.text()) != null || name.text().chars().anyMatch(Character::isLowerCase));
    }

    private Value ioctl(Macro macro, List<CToken> tokens) {
        Cursor cursor = new Cursor(tokens.subList(1, tokens.size()));
        Value.Ioctl ioctl = Ioctls.read(tokens.getFirst(), cursor, evaluation);
        ioctl.argument().filter(CType.Unknown.class::isInstance).ifPresent(type -> unreads.add(
                macro.name().text(), macro.name().start(), macro.name().end(),
                "its number depends on the size of " + type.spelling() + ", which this header does not declare"));
        return ioctl;
    }

    private static List<CToken> withoutBrackets(List<CToken> tokens) {
        List<CToken> inside = tokens;
        int depth = 0;
        while (depth < Limits.DEPTH && inside.size() > 1 && inside.getFirst().is("(") && closing(inside, 0) == inside.size() - 1) {
            inside = inside.subList(1, inside.size() - 1);
            depth++;
        }
        return inside;
    }

    /// Where the bracket that opens there is closed, or -1.
    private static int closing(List<CToken> tokens, int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String text) {
        return text.substring(text.indexOf('"') + 1, text.length() - 1);
    }
}
