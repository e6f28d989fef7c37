package dev.uapi.generator.output.outside;

import java.util.Optional;
import org.antlr.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.stringtemplate.v4.ST;
import org.stringtemplate.v4.compiler.CompiledST;
import org.stringtemplate.v4.misc.Interval;
import org.stringtemplate.v4.misc.STCompiletimeMessage;
import org.stringtemplate.v4.misc.STGroupCompiletimeMessage;
import org.stringtemplate.v4.misc.STLexerMessage;

/// Where a mistake is: the engine knows places within a template, people know files.
///
/// @param file   its path in the folder of the templates
/// @param line   from 1
/// @param column from 1
record Spot(String file, int line, int column) {
    /// Of an instruction of a compiled template.
    static Optional<Spot> of(@Nullable ST template, int instruction) {
        if (template == null || !(template.impl.nativeGroup instanceof OutsideGroup group)) {
            return Optional.empty();
        }
        CompiledST compiled = template.impl;
        Interval source = instruction < compiled.sourceMap.length ? compiled.sourceMap[instruction] : null;
        String before = compiled.template.substring(0, source == null ? 0 : source.a);
        int start = Math.max(0, bare(group.text()).indexOf(bare(compiled.template)));
        return Optional.of(at(group, written(group.text(), start + bare(before).length())));
    }

    static Optional<Spot> of(STCompiletimeMessage message) {
        return inTemplate(message.srcName, message.templateToken, message.token);
    }

    static Optional<Spot> of(STLexerMessage message) {
        return inTemplate(message.srcName, message.templateToken, null);
    }

    static Optional<Spot> of(STGroupCompiletimeMessage message) {
        return Optional.ofNullable(message.token).map(token -> of(message.srcName, token));
    }

    static Spot of(String file, Token token) {
        return new Spot(file, token.getLine(), token.getCharPositionInLine() + 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }

    /// The engine takes some backslashes out of a template when it reads it.
    private static String bare(String text) {
        return text.replace("\\", "");
    }

    /// Where in a text the character stands that has this place without backslashes.
    private static int written(String text, int place) {
        int left = place;
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) != '\\' && left-- == 0) {
                return index;
            }
        }
        return text.length();
    }

    private static Spot at(OutsideGroup group, int offset) {
        String before = group.text().substring(0, offset);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return new Spot(group.getFileName(), line, offset - before.lastIndexOf('\n'));
    }

    /// @param token in the text of the template, which begins behind the sign that opens it
    private static Optional<Spot> inTemplate(String file, @Nullable Token template, @Nullable Token token) {
        if (template == null || token == null) {
            return Optional.ofNullable(template).map(begin -> of(file, begin));
        }
        boolean below = template.getText().startsWith("<<\n") || template.getText().startsWith("<%\n");
        boolean first = token.getLine() == 1 && !below;
        Spot inside = of(file, token);
        int line = template.getLine() + inside.line - 1 + (below ? 1 : 0);
        return Optional.of(new Spot(file, line, inside.column + (first ? template.getCharPositionInLine() + 1 : 0)));
    }
}
