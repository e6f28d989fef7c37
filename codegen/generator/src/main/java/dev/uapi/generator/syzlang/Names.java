package dev.uapi.generator.syzlang;

import dev.uapi.language.model.Description;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names that the language of syzkaller leaves free.
final class Names {
    /// Types that are there without being declared, and the words of the language itself.
    private static final Set<String> TAKEN = Set.of(
            "array", "bitsize", "boolptr", "buffer", "bytesize", "compressed_image", "const", "csum", "define", "fd", "filename",
            "fileoff", "flags", "fmt", "glob", "in", "incdir", "include", "inout", "intptr", "len", "meta", "offsetof", "opt",
            "optional", "out", "parent", "proc", "ptr", "ptr64", "resource", "signalno", "strconst", "string", "stringnoz",
            "syscall", "text", "type", "value", "vma", "vma64", "void");
    private static final Pattern SIZED = Pattern.compile("(int|bool|bytesize)\\d+(be)?");
    private static final Set<String> TAKEN_FIELDS = Set.of("define", "incdir", "include", "parent", "resource", "syscall");

    private Names() {}

    /// Of a type, flags or a resource.
    static String free(String name) {
        return TAKEN.contains(name) || SIZED.matcher(name).matches() ? name + "_" : name;
    }

    static String field(String name) {
        return TAKEN_FIELDS.contains(name) ? name + "_" : name;
    }

    /// Of a file, as part of other names: that of the description stands for the only device, or the one called as it is.
    static String file(Description description, String name) {
        boolean only = description.devices().size() == 1 && description.devices().getFirst().name().equals(name);
        return only || name.equals(description.name()) ? description.name() : description.name() + "_" + name;
    }

    /// Of a kind of object.
    static String object(Description description, String kind) {
        return description.name() + "_" + kind.toLowerCase(Locale.ROOT);
    }
}
