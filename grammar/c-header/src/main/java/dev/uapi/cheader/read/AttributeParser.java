package dev.uapi.cheader.read;

import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/// Reads attributes, wherever they may stand.
final class AttributeParser {
    /// What `aligned` means without a number, on x86-64.
    private static final long LARGEST = 16;
    private static final Set<String> COUNTED = Set.of("counted_by", "counted_by_le", "counted_by_be", "counted_by_ptr");
    /// They change nothing of where things are.
    private static final Set<String> HARMLESS = Set.of(
            "deprecated", "unused", "nonstring", "may_alias", "designated_init", "noreturn", "const", "pure", "format", "always_inline",
            "warn_unused_result", "nonnull", "transparent_union", "visibility", "randomize_layout", "no_randomize_layout", "bitwise");

    private final ToLongFunction<List<CToken>> constants;

    /// @param constants evaluates an expression
    AttributeParser(ToLongFunction<List<CToken>> constants) {
        this.constants = constants;
    }

    /// Whatever stands here.
    void parse(Cursor cursor, Attributes attributes) {
        while (isAt(cursor.peek())) {
            one(cursor, attributes);
        }
    }

    private static boolean isAt(CToken token) {
        return token.isName() && switch (token.text()) {
            case "__attribute__", "__attribute", "__extension__", "__packed", "__aligned", "_Alignas", "alignas", "__counted_by",
                    "__counted_by_le", "__counted_by_be", "__counted_by_ptr", "__nonstring", "__kernel_nonstring", "__deprecated" -> true;
            default -> false;
        };
    }

    private void one(Cursor cursor, Attributes attributes) {
        CToken word = cursor.next();
        switch (word.text()) {
            case "__extension__" -> {}
            case "__attribute__", "__attribute" -> list(cursor, attributes);
            case "_Alignas", "alignas" -> apply("aligned", cursor, attributes);
            default -> apply(word.text(), cursor, attributes);
        }
    }

    private void list(Cursor cursor, Attributes attributes) {
        cursor.expect("(");
        cursor.expect("(");
        while (!cursor.at(")")) {
            if (!cursor.peek().isName()) {
                throw cursor.unexpected("an attribute");
            }
            apply(cursor.next().text(), cursor, attributes);
            cursor.accept(",");
        }
        cursor.expect(")");
        cursor.expect(")");
    }

    private void apply(String spelled, Cursor cursor, Attributes attributes) {
        String name = plain(spelled);
        List<CToken> argument = argument(cursor);
        if (name.equals("packed")) {
            attributes.pack();
        } else if (name.equals("aligned")) {
            attributes.align(argument.isEmpty() ? LARGEST : constants.applyAsLong(argument));
        } else if (COUNTED.contains(name) && argument.size() == 1) {
            attributes.countBy(argument.getFirst().text());
        } else if (!HARMLESS.contains(name)) {
            throw UnreadableException.substance("nobody knows what the attribute " + spelled + " does to it");
        }
    }

    private static List<CToken> argument(Cursor cursor) {
        if (!cursor.accept("(")) {
            return List.of();
        }
        List<CToken> argument = cursor.until(")");
        cursor.expect(")");
        return argument;
    }

    private static String plain(String spelled) {
        String without = spelled.startsWith("__") ? spelled.substring(2) : spelled;
        String name = without.endsWith("__") ? without.substring(0, without.length() - 2) : without;
        return name.equals("kernel_nonstring") ? "nonstring" : name;
    }
}
