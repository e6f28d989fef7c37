package dev.uapi.cheader.draft;

import dev.uapi.cheader.draft.Group.Owner;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.diagnostic.Question;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the fields of structures, each with what its header says of it and with what it does not say.
final class Fields {
    private static final Pattern RESERVED = Pattern.compile("(?i)_*(reserved|resvd?|rsvd|pad(ding)?|unused|spare|mbz)_?\\d*");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)");
    private static final Pattern POINTER = Pattern.compile("(?i).*(\\bpointer\\b|\\baddress of\\b).*");
    private static final Pattern POINTER_NAME = Pattern.compile("(?i).*(u?ptr|user_va)");

    private final Page page;
    private final Doubts doubts;
    private final Map<Owner, List<Group>> owned;
    private final Map<String, Group> named;
    private boolean chose;

    /// Where a field goes.
    ///
    /// @param sure whether the header says so
    record Way(String word, boolean sure) {}

    /// How the ways of a structure's fields are found.
    @FunctionalInterface
    interface Ways {
        Way of(CMember member, List<String> documentation);
    }

    /// @param owned groups behind a member
    /// @param named enums and flags by their names
    Fields(Page page, Doubts doubts, Map<Owner, List<Group>> owned, Map<String, Group> named) {
        this.page = page;
        this.doubts = doubts;
        this.owned = owned;
        this.named = named;
    }

    /// All of them.
    ///
    /// @param of    in the form that the language has
    /// @param left  the first one that is left out, for the language adds it by itself; or nothing
    void write(CStruct of, Optional<String> left, Ways ways, InlineStructs inline) {
        chose = false;
        boolean asked = false;
        for (CMember member : of.members()) {
            if (isReserved(member) && !asked) {
                page.ask(new Question.Refused().text());
                asked = true;
            }
            if (left.equals(Optional.of(member.name()))) {
                continue;
            }
            if (member.type() instanceof CType.Struct union && union.struct().kind() == CStruct.Kind.UNION) {
                page.remark(Explained.declaration(member.comment()));
                page.open(member.name().isEmpty() ? "union" : "union " + member.name());
                Shapes.plain(union.struct()).members().forEach(each -> field(of, each, ways, inline));
                page.close();
            } else {
                field(of, member, ways, inline);
            }
        }
    }

    private void field(CStruct of, CMember member, Ways ways, InlineStructs inline) {
        List<String> documentation = Explained.member(member.name(), member.comment(), of.comment());
        boolean reserved = isReserved(member);
        page.document(reserved ? documentation : doubts.document(documentation));
        List<String> questions = new ArrayList<>();
        String type = typeText(of, member, inline);
        String clause = reserved ? " zero unchecked" : clause(of, member, String.join(" ", documentation), questions);
        questions.forEach(page::ask);
        String way = ways.of(member, documentation).word();
        chose |= clause.startsWith(" of ") && !way.equals("out");
        page.line(way + " " + type + " " + member.name() + clause + counts(of, member) + ";");
    }

    static boolean isReserved(CMember member) {
        return RESERVED.matcher(member.name()).matches() && isNumbers(member.type());
    }

    /// Whether a field that was written last, and goes in, has only some values.
    boolean chose() {
        return chose;
    }

    private static boolean isNumbers(CType type) {
        return type instanceof CType.Scalar
                || (type instanceof CType.Array array && array.element() instanceof CType.Scalar && array.length().orElse(0) > 0);
    }

    private static String typeText(CStruct of, CMember member, InlineStructs inline) {
        return typeText(member.type(), Optional.of(member), of, inline);
    }

    private static String typeText(CType type, Optional<CMember> member, CStruct of, InlineStructs inline) {
        return switch (type) {
            case CType.Scalar scalar -> scalar.type().spelling();
            case CType.Enumerated _ -> ScalarType.U32.spelling();
            case CType.Pointer _ -> ScalarType.ULONG.spelling();
            case CType.Struct struct when struct.struct().tag().isEmpty() ->
                "struct " + inline.named(of, member.map(CMember::name).orElse(""), struct.struct());
            case CType.Struct struct -> "struct " + struct.struct().tag();
            case CType.Array array -> typeText(array.element(), member, of, inline) + "[" + length(array, member) + "]";
            case CType.Unknown unknown -> throw new IllegalArgumentException(unknown.spelling());
        };
    }

    private static String length(CType.Array array, Optional<CMember> member) {
        OptionalLong length = array.length();
        return length.orElse(0) > 0 ? Long.toString(length.getAsLong()) : member.flatMap(CMember::countedBy).orElse("");
    }

    private static String counts(CStruct of, CMember member) {
        return of.members().stream()
                .filter(each -> each.countedBy().equals(Optional.of(member.name())))
                .findFirst()
                .map(each -> " count of " + each.name())
                .orElse("");
    }

    private String clause(CStruct of, CMember member, String documentation, List<String> questions) {
        if (member.type() instanceof CType.Enumerated enumerated) {
            return fitting(enumerated.spelling().replace("enum ", ""), member).map(name -> " of " + name).orElse("");
        }
        if (member.type() instanceof CType.Pointer pointer) {
            questions.add("What does it point to? The header has `" + Words.oneLine(pointer.spelling()) + "`.");
            return " address";
        }
        if (!(member.type() instanceof CType.Scalar scalar)) {
            return "";
        }
        return values(of, member, documentation, questions).or(() -> guess(scalar, member, documentation, questions)).orElse("");
    }

    /// Which values it may have: the comment says so, or macros stand behind it.
    private Optional<String> values(CStruct of, CMember member, String documentation, List<String> questions) {
        Matcher mentioned = ENUM.matcher(documentation);
        if (mentioned.find()) {
            boolean certain = documentation.matches("(?i).*(combination|one) of enum .*");
            Optional<String> found = fitting(mentioned.group(1), member);
            found.filter(name -> !certain).ifPresent(name -> questions.add(new Question.OfValues(name).text()));
            return found.map(name -> " of " + name);
        }
        List<Group> behind = owned.getOrDefault(new Owner(of.tag(), member.name()), List.of());
        Optional<Group> flags = behind.stream().filter(Group::flags).findFirst().filter(group -> group.fits(bytes(member)));
        if (flags.isPresent() && flags.get().isAbout(member.name())) {
            return flags.map(group -> " of " + group.name());
        }
        behind.forEach(group -> questions.add(new Question.OfValues(group.name()).text()));
        return Optional.empty();
    }

    private Optional<String> fitting(String name, CMember member) {
        return Optional.ofNullable(named.get(name)).filter(group -> group.fits(bytes(member))).map(Group::name);
    }

    private static int bytes(CMember member) {
        return member.type() instanceof CType.Scalar scalar ? scalar.type().size(Architecture.I386) : Integer.BYTES;
    }

    /// By its name, or by words of its comment.
    private static Optional<String> guess(CType.Scalar scalar, CMember member, String documentation, List<String> questions) {
        String name = Words.lower(member.name());
        boolean narrow = scalar.type().size() == Integer.BYTES && scalar.type().endian().isEmpty();
        boolean wide = scalar.type().size() == Long.BYTES && !scalar.type().signed() && scalar.type().endian().isEmpty();
        if (narrow && (name.equals("fd") || name.endsWith("fd"))) {
            questions.add(new Question.OfDescriptor().text());
            return Optional.of(" fd");
        }
        if (wide && (POINTER.matcher(documentation).matches() || POINTER_NAME.matcher(name).matches())) {
            questions.add("What does it point to, and which field says how much of it?");
            return Optional.of(" address");
        }
        if (narrow && (name.equals("id") || name.endsWith("_id"))) {
            questions.add(new Question.OfObject().text());
        }
        return Optional.empty();
    }
}
