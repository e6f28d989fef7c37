package dev.uapi.cheader.read;

import dev.uapi.cheader.model.CLayout;
import dev.uapi.cheader.model.CMacro.Value;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.model.IoctlClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The macros that make and take apart the numbers of ioctls.
final class Ioctls {
    private static final Map<String, IoctlClass> CLASSES = Map.of(
            "_IO", IoctlClass._IO, "_IOR", IoctlClass._IOR, "_IOW", IoctlClass._IOW, "_IOWR", IoctlClass._IOWR,
            "_IOR_BAD", IoctlClass._IOR, "_IOW_BAD", IoctlClass._IOW, "_IOWR_BAD", IoctlClass._IOWR);
    private static final Map<Long, IoctlClass> BY_DIRECTION =
            Map.of(0L, IoctlClass._IO, 1L, IoctlClass._IOW, 2L, IoctlClass._IOR, 3L, IoctlClass._IOWR);
    /// Name to where the part begins and how many bits it has.
    private static final Map<String, List<Integer>> PARTS = Map.of(
            "_IOC_NR", List.of(0, 8), "_IOC_TYPE", List.of(8, 8), "_IOC_SIZE", List.of(16, 14), "_IOC_DIR", List.of(30, 2));
    private static final String BY_PARTS = "_IOC";

    private Ioctls() {}

    static boolean isMacro(CToken name) {
        return CLASSES.containsKey(name.text()) || name.is(BY_PARTS);
    }

    static boolean isPart(CToken name) {
        return PARTS.containsKey(name.text());
    }

    /// The number on x86-64; the cursor stands behind the name.
    static CNumber encode(CToken name, Cursor cursor, Evaluation evaluation) {
        Value.Ioctl ioctl = read(name, cursor, evaluation);
        long size = ioctl.argument().map(type -> size(type)).orElse(0L);
        if (ioctl.type() >>> 8 != 0 || ioctl.number() >>> 8 != 0) {
            throw UnreadableException.substance("its type or number does not fit into a byte");
        }
        return new CNumber(Evaluation.MACHINE.encode(ioctl.numbering(), (char) ioctl.type(), ioctl.number(), size), false, true);
    }

    private static long size(CType type) {
        return CLayout.size(type, Evaluation.MACHINE).orElseThrow(() -> UnreadableException.substance(
                "it depends on the size of " + type.spelling() + ", which this header does not tell"));
    }

    /// A part of a number; the cursor stands behind the name.
    static CNumber part(CToken name, Cursor cursor, Evaluation evaluation) {
        List<List<CToken>> arguments = arguments(cursor);
        List<Integer> bits = PARTS.getOrDefault(name.text(), List.of(0, 0));
        long value = evaluation.constant(arguments.getFirst());
        return new CNumber(value >>> bits.get(0) & (1L << bits.get(1)) - 1, false, true);
    }

    /// What the call says; the cursor stands behind the name.
    static Value.Ioctl read(CToken name, Cursor cursor, Evaluation evaluation) {
        List<List<CToken>> arguments = arguments(cursor);
        boolean byParts = name.is(BY_PARTS);
        IoctlClass numbering = byParts ? direction(arguments.getFirst(), evaluation) : CLASSES.getOrDefault(name.text(), IoctlClass._IO);
        int expected = byParts ? 4 : numbering == IoctlClass._IO ? 2 : 3;
        if (arguments.size() != expected) {
            throw UnreadableException.form(name.text() + " has another number of arguments");
        }
        List<List<CToken>> rest = byParts ? arguments.subList(1, 4) : arguments;
        Optional<CType> argument = rest.size() < 3 ? Optional.empty()
                : byParts ? sized(rest.get(2), numbering, evaluation) : Optional.of(type(rest.get(2), evaluation));
        return new Value.Ioctl(numbering, evaluation.constant(rest.get(0)), evaluation.constant(rest.get(1)), argument);
    }

    private static IoctlClass direction(List<CToken> tokens, Evaluation evaluation) {
        IoctlClass found = BY_DIRECTION.get(evaluation.constant(tokens));
        if (found == null) {
            throw UnreadableException.substance("it has no direction that there is");
        }
        return found;
    }

    private static CType type(List<CToken> tokens, Evaluation evaluation) {
        Cursor cursor = new Cursor(tokens);
        if (!evaluation.isType(cursor.peek()) && !(cursor.peek().isName() && tokens.size() == 1)) {
            throw UnreadableException.substance("what it takes is no type: " + cursor.peek().text());
        }
        CType type = evaluation.typeName(cursor);
        if (!cursor.atEnd()) {
            throw cursor.unexpected("the end of a type");
        }
        return type;
    }

    /// What stands for the size: `sizeof` of a type, or 0.
    private static Optional<CType> sized(List<CToken> tokens, IoctlClass numbering, Evaluation evaluation) {
        boolean sizeOf = tokens.size() > 3 && tokens.getFirst().is("sizeof") && tokens.get(1).is("(") && tokens.getLast().is(")");
        if (sizeOf) {
            return Optional.of(type(tokens.subList(2, tokens.size() - 1), evaluation));
        }
        if (evaluation.constant(tokens) == 0 && numbering == IoctlClass._IO) {
            return Optional.empty();
        }
        throw UnreadableException.substance("it has a size of its own");
    }

    private static List<List<CToken>> arguments(Cursor cursor) {
        cursor.expect("(");
        List<List<CToken>> arguments = new ArrayList<>();
        do {
            arguments.add(cursor.until(",", ")"));
        } while (cursor.accept(","));
        cursor.expect(")");
        return arguments;
    }
}
