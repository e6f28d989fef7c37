package dev.uapi.cheader.read;

import dev.uapi.language.model.ScalarType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The integers that C and `<linux/types.h>` have.
final class Scalars {
    private static final Map<String, ScalarType> NAMED = named();
    private static final List<String> WORDS =
            List.of("char", "short", "int", "long", "signed", "unsigned", "__signed__", "_Bool", "bool", "float", "double", "void");

    private Scalars() {}

    private static Map<String, ScalarType> named() {
        Map<String, ScalarType> named = new HashMap<>();
        for (ScalarType type : ScalarType.values()) {
            if (type.c().startsWith("__")) {
                named.put(type.c(), type);
            }
        }
        for (int bits : List.of(8, 16, 32, 64)) {
            named.put("uint" + bits + "_t", ScalarType.named("u" + bits).orElseThrow());
            named.put("int" + bits + "_t", ScalarType.named("s" + bits).orElseThrow());
        }
        List.of("size_t", "uintptr_t", "__kernel_size_t", "__kernel_ulong_t").forEach(name -> named.put(name, ScalarType.ULONG));
        List.of("ssize_t", "intptr_t", "__kernel_ssize_t", "__kernel_long_t", "__kernel_off_t", "__kernel_old_time_t")
                .forEach(name -> named.put(name, ScalarType.LONG));
        named.put("__sum16", ScalarType.U16);
        named.put("__wsum", ScalarType.U32);
        named.put("__poll_t", ScalarType.U32);
        named.put("__kernel_pid_t", ScalarType.S32);
        return Map.copyOf(named);
    }

    /// The type of that name.
    static Optional<ScalarType> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /// Whether it is one of the words of which C makes its own integers, or `void` or a floating number, which are none.
    static boolean isWord(String word) {
        return WORDS.contains(word);
    }

    /// What these words come to, in any order.
    static Optional<ScalarType> ofWords(List<String> words) {
        boolean unsigned = words.contains("unsigned");
        if (words.contains("float") || words.contains("double") || words.contains("void")) {
            return Optional.empty();
        }
        if (words.contains("_Bool") || words.contains("bool")) {
            return Optional.of(ScalarType.U8);
        }
        if (words.contains("char")) {
            return Optional.of(unsigned ? ScalarType.U8 : words.size() > 1 ? ScalarType.S8 : ScalarType.CHAR);
        }
        if (words.contains("short")) {
            return Optional.of(unsigned ? ScalarType.U16 : ScalarType.S16);
        }
        long longs = words.stream().filter("long"::equals).count();
        if (longs >= 2) {
            return Optional.of(unsigned ? ScalarType.U64 : ScalarType.S64);
        }
        if (longs == 1) {
            return Optional.of(unsigned ? ScalarType.ULONG : ScalarType.LONG);
        }
        return Optional.of(unsigned ? ScalarType.U32 : ScalarType.S32);
    }
}
