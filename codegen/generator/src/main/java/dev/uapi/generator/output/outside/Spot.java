package dev.uapi.generator.output.outside;

import org.antlr.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.stringtemplate.v4.ST;
import org.stringtemplate.v4.compiler.CompiledST;
import org.stringtemplate.v4.misc.Interval;
import org.stringtemplate.v4.misc.STCompiletimeMessage;
import org.stringtemplate.v4.misc.STGroupCompiletimeMessage;
import org.stringtemplate.v4.misc.STLexerMessage;

/// Where a mistake is: the engine knows places within a template, people know files.
final class Spot {
    private Spot() {}

    /// Of an instruction of a compiled template: `target.stg:12:8: `.
    static String of(@Nullable ST template, int instruction) {
        if (template == null || !(template.impl.nativeGroup instanceof OutsideGroup group)) {
            return "";
        }
        CompiledST compiled = template.impl;
        Interval source = instruction < compiled.sourceMap.length ? compiled.sourceMap[instruction] : null;
        String before = compiled.template.substring(0, source == null ? 0 : source.a);
        int start = bare(group.text()).indexOf(bare(compiled.template));
        return start < 0 ? group.getFileName() + ": " : spot(group, written(group.text(), start + bare(before).length()));
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

    static String of(STCompiletimeMessage message) {
        return inTemplate(message.srcName, message.templateToken, message.token);
    }

    static String of(STLexerMessage message) {
        return inTemplate(message.srcName, message.templateToken, null);
    }

    static String of(STGroupCompiletimeMessage message) {
        return message.token == null ? message.srcName + ": " : spot(message.srcName, message.token.getLine(), column(message.token));
    }

    private static String spot(OutsideGroup group, int offset) {
        String before = group.text().substring(0, offset);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return spot(group.getFileName(), line, offset - before.lastIndexOf('\n'));
    }

    /// @param token in the text of the template, which begins behind the sign that opens it
    private static String inTemplate(String file, @Nullable Token template, @Nullable Token token) {
        if (template == null) {
            return file + ": ";
        }
        if (token == null) {
            return spot(file, template.getLine(), column(template));
        }
        boolean below = template.getText().startsWith("<<\n") || template.getText().startsWith("<%\n");
        int line = template.getLine() + token.getLine() - 1 + (below ? 1 : 0);
        boolean first = token.getLine() == 1 && !below;
        return spot(file, line, column(token) + (first ? column(template) : 0));
    }

    private static int column(Token token) {
        return token.getCharPositionInLine() + 1;
    }

    private static String spot(String file, int line, int column) {
        return file + ":" + line + ":" + column + ": ";
    }
}
