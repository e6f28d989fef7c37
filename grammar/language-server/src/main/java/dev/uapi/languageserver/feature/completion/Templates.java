package dev.uapi.languageserver.feature.completion;

import java.util.Map;
import java.util.Optional;

/// What people usually write where the grammar would be content with less: a command with a structure, an extension that is tried.
final class Templates {
    private static final String DOCUMENTED = "/// ${1:What it does.}\n";

    private static final String BEGINNING = "uapi 1;\n\n";

    private static final String COMMAND = " command ${2:NAME} = ${3:number} (struct ${4:name}) {\n\t$0\n}";

    private static final String EXTENSION = """
             extension ${2:NAME} {
            \tadds  ${3:command};
            \ttry   ${3:command} { $0 } {
            \t\tENOTTY absent;
            \t\t${4:errno} present;
            \t}
            }""".substring(1);

    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("uapi", "uapi 1;$0"),
            Map.entry("basic command", DOCUMENTED + "basic" + COMMAND),
            Map.entry("extended command", DOCUMENTED + "extended" + COMMAND),
            Map.entry("extension", DOCUMENTED + EXTENSION),
            Map.entry("struct", DOCUMENTED + "struct ${2:name} {\n\t$0\n}"),
            Map.entry("enum", DOCUMENTED + "enum ${2:name} {\n\t$0\n}"),
            Map.entry("flags", DOCUMENTED + "flags ${2:name} {\n\t$0\n}"),
            Map.entry("device", DOCUMENTED + """
                    device ${2:name} "/dev/${2:name}" {
                    \tioctl ${3:_IOWR} '${4:x}' from ${5:0x00};
                    \t$0
                    }"""),
            Map.entry("object", DOCUMENTED + "object ${2:NAME} made by ${3:command}$0;"),
            Map.entry("description", DOCUMENTED + """
                    description ${2:name} {
                    \theader <${3:linux/name.h}>;
                    \tsince  ${4:6.2};
                    \tknown  through ${5:7.3};
                    \t$0
                    }"""));

    private Templates() {}

    /// @param words that the statement begins with
    /// @param first whether the file is to begin with it
    static Optional<String> of(String words, boolean first) {
        return Optional.ofNullable(ALL.get(words)).map(template -> first && words.equals("description") ? BEGINNING + template : template);
    }
}
