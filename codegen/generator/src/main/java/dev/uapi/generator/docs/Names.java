package dev.uapi.generator.docs;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;

/// Names of C as a reader sees them.
final class Names {
    private Names() {}

    /// A name in which what all names of the description begin with stands back, and which may be broken after each `_`.
    static Html html(Description description, String name) {
        String prefix = description.prefixes().stream().filter(each -> isPrefix(each, name)).findFirst().orElse("");
        Html own = breakable(name.substring(prefix.length()));
        return prefix.isEmpty() ? own : new Html("<span class=\"prefix\">" + Html.escape(prefix) + "</span><wbr/>").then(own);
    }

    static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }

    /// As it stands in a macro of the header: `';'`, or `0xaa`, which is no character that one can read.
    static String type(Device device) {
        boolean readable = device.type() > ' ' && device.type() <= '~';
        return readable ? "'" + device.type() + "'" : hex(device.type());
    }

    private static boolean isPrefix(String prefix, String name) {
        return name.startsWith(prefix) && name.length() > prefix.length();
    }

    private static Html breakable(String name) {
        return new Html(Html.escape(name).replace("_", "_<wbr/>"));
    }
}
