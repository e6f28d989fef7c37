package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Span;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;

/// Names of C as a reader sees them.
final class Names {
    private Names() {}

    /// A name in which what all names of the description begin with may stand back.
    static Phrase phrase(Description description, String name) {
        return Phrase.of(new Span.Name(prefix(description, name), own(description, name)));
    }

    /// A name without what all names of the description begin with.
    static String own(Description description, String name) {
        return name.substring(prefix(description, name).length());
    }

    static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }

    /// As it stands in a macro of the header: `';'`, or `0xaa`, which is no character that one can read.
    static String type(Device device) {
        boolean readable = device.type() > ' ' && device.type() <= '~';
        return readable ? "'" + device.type() + "'" : hex(device.type());
    }

    private static String prefix(Description description, String name) {
        return description.prefixes().stream().filter(each -> isPrefix(each, name)).findFirst().orElse("");
    }

    private static boolean isPrefix(String prefix, String name) {
        return name.startsWith(prefix) && name.length() > prefix.length();
    }
}
