package dev.uapi.generator.java;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/// Turns names of a description (letters, digits and `_`, as in C) into names as Java programmers write them.
public final class Identifiers {
    private Identifiers() {}

    /// `IOAS_MAP` and `ioas_map` become `IoasMap`.
    public static String type(String name) {
        return legal(String.join("", words(name).stream().map(Identifiers::capitalized).toList()));
    }

    /// `user_va` becomes `userVa`, `__reserved` becomes `reserved`; a keyword gets a `_`.
    public static String member(String name) {
        String camel = String.join("", words(name).stream().map(Identifiers::capitalized).toList());
        return camel.isEmpty() ? "unnamed" : legal(camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1));
    }

    /// `no_such_ioas` becomes `NO_SUCH_IOAS`.
    static String constant(String name) {
        return legal(name.toUpperCase(Locale.ROOT));
    }

    /// The name without the first of the prefixes that it begins with, if anything is left then.
    static String without(List<String> prefixes, String name) {
        return prefixes.stream()
                .filter(prefix -> name.startsWith(prefix) && name.length() > prefix.length())
                .findFirst()
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
    }

    /// The name itself, or what comes closest to it in Java.
    static String legal(String name) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            return legal("_" + name);
        }
        return SourceVersion.isName(name, SourceVersion.RELEASE_25) ? name : name + "_";
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("_", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private static String capitalized(String word) {
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
        String tail = word.substring(1);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + (shouted ? tail.toLowerCase(Locale.ROOT) : tail);
    }
}
