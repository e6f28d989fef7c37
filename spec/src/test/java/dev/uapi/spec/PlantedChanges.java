package dev.uapi.spec;

import dev.uapi.language.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every change of one line that a header can get by a slip: another value, type, order or name, something missing, something new,
/// another number.
///
/// It looks at lines alone and knows nothing of how headers are read, so that both do not make the same mistake.
final class PlantedChanges {
    private static final Pattern OPENING = Pattern.compile("^(?:struct|enum)\\s*(\\w*)\\s*\\{$");
    private static final Pattern MEMBER = Pattern.compile("^(\\t+)((?:__u|__s|__aligned_|__le)\\w+)(\\s+)(\\w+)((?:\\[\\w*])?;.*)$");
    private static final Pattern ENUMERATOR = Pattern.compile("^(\\t)([A-Z]\\w+)(\\s*=\\s*)([^,/]+?)(\\s*(?:[,/].*)?)$");
    private static final Pattern NUMBER = Pattern.compile(
            "^(#define\\s+)(\\w+)(\\s+)(\\(1U? << \\d+\\)|\\(?-?(?:0x)?[0-9a-f]+\\)?)(\\s.*|)$");
    private static final Pattern COMMAND = Pattern.compile("^(#define\\s+)(\\w+)(\\s+_IO\\(\\w+, )(\\w+)(.*\\).*)$");

    private final List<String> lines;
    private final Predicate<String> described;
    private final List<PlantedChange> changes = new ArrayList<>();
    private String owner = "";
    private int ownerLine;
    private boolean union;

    private PlantedChanges(String header, Predicate<String> described) {
        lines = header.lines().toList();
        this.described = described;
    }

    /// @param described names of structures, members and macros that the description speaks of; nothing happens to the others
    static List<PlantedChange> in(String header, Predicate<String> described) {
        PlantedChanges planted = new PlantedChanges(header, described);
        for (int i = 0; i < planted.lines.size(); i++) {
            planted.look(i);
        }
        return planted.changes;
    }

    private void look(int i) {
        String line = lines.get(i);
        Matcher opening = OPENING.matcher(line);
        if (opening.matches()) {
            owner = opening.group(1);
            ownerLine = i;
        } else if (line.startsWith("}")) {
            owner = "";
        }
        union = line.strip().startsWith("union") || (union && !line.strip().startsWith("}"));
        MEMBER.matcher(line).results().filter(_ -> described.test(owner)).forEach(match -> member(i, match));
        ENUMERATOR.matcher(line).results().filter(match -> described.test(match.group(2))).forEach(match -> enumerator(i, match));
        NUMBER.matcher(line).results().filter(match -> described.test(match.group(2))).forEach(match -> number(i, match));
        COMMAND.matcher(line).results().filter(match -> described.test(match.group(2))).forEach(match -> command(i, match));
    }

    private void member(int i, MatchResult match) {
        replace(i, match, "type", 2, otherType(match.group(2)), Code.HEADER_TYPE);
        replace(i, match, "name", 4, match.group(4) + "_planted", Code.HEADER_NAMES_OTHERWISE);
        String fresh = match.group(1) + "__u32 planted;\n" + lines.get(i);
        plant("new member before", i, fresh, i, Code.HEADER_HAS_MORE);
        plant("missing member", i, "", ownerLine, Code.HEADER_LACKS);
        if (!union) {
            MEMBER.matcher(lines.get(i + 1)).results().forEach(next -> swap(i));
        }
    }

    /// Two neighbours the wrong way round.
    private void swap(int i) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, lines.get(i + 1));
        changed.set(i + 1, lines.get(i));
        changes.add(new PlantedChange("order in line " + (i + 1), text(changed), List.of(Code.HEADER_PLACE), i + 1));
    }

    private void enumerator(int i, MatchResult match) {
        replace(i, match, "value", 4, "77", Code.HEADER_VALUE, Code.HEADER_NUMBER);
        replace(i, match, "name", 2, match.group(2) + "_PLANTED", Code.HEADER_NAMES_OTHERWISE, Code.HEADER_LACKS);
        String fresh = match.group(1) + "PLANTED_NAME = 99,\n" + lines.get(i);
        plant("new member before", i, fresh, i, Code.HEADER_HAS_MORE);
        plant("missing member", i, "", ownerLine, Code.HEADER_LACKS);
    }

    private void number(int i, MatchResult match) {
        replace(i, match, "value", 4, "(1 << 29)", Code.HEADER_VALUE);
        replace(i, match, "name", 2, match.group(2) + "_PLANTED", Code.HEADER_NAMES_OTHERWISE, Code.HEADER_HAS_MORE);
        plant("new macro before", i, "#define PLANTED_NAME 99\n" + lines.get(i), i, Code.HEADER_HAS_MORE);
    }

    private void command(int i, MatchResult match) {
        replace(i, match, "number", 4, "0x" + Integer.toHexString(0xd0 + i % 16), Code.HEADER_NUMBER);
        replace(i, match, "name", 2, match.group(2) + "_PLANTED", Code.HEADER_NAMES_OTHERWISE);
        plant("new command before", i, match.group(1) + "PLANTED" + match.group(3) + "0xff)\n" + lines.get(i), i, Code.HEADER_HAS_MORE);
    }

    private static String otherType(String type) {
        return switch (type) {
            case "__u32" -> "__s32";
            case "__u64" -> "__u32";
            case "__aligned_u64" -> "__u64";
            case "__s32" -> "__u32";
            default -> "__u64";
        };
    }

    /// Another text for one group of the line.
    private void replace(int i, MatchResult match, String what, int group, String with, Code... codes) {
        String line = match.group().substring(0, match.start(group)) + with + match.group().substring(match.end(group));
        plant("other " + what, i, line, i, codes);
    }

    private void plant(String what, int i, String line, int told, Code... codes) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, line);
        changes.add(new PlantedChange(what + " in line " + (i + 1), text(changed), List.of(codes), told + 1));
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
