package dev.uapi.generator.cheader;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What kernel-doc wants in front of names: `@` of members, `%` of constants, `&` of structures.
///
/// @param members of the structure that the text is about
record CodeMarks(Names names, Set<String> members) implements UnaryOperator<String> {
    private static final Pattern CONSTANT = Pattern.compile("_*[A-Z][A-Z0-9]*(_\\w+)*");

    CodeMarks {
        members = Set.copyOf(members);
    }

    @Override
    public String apply(String code) {
        String name = code.startsWith("struct ") ? code.substring("struct ".length()) : code;
        if (names.isStruct(name)) {
            return "&struct " + name;
        }
        return members.contains(code) ? "@" + code : CONSTANT.matcher(code).matches() ? "%" + code : "``" + code + "``";
    }
}
