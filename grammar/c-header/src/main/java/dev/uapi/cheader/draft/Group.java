package dev.uapi.cheader.draft;

import dev.uapi.cheader.model.CComment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names with numbers that belong together: an `enum` or `flags` of the description.
///
/// @param name     of the type: the header's tag, or one of our own
/// @param spelling ` as macros`, ` as anonymous`, or nothing
/// @param owner    the member of a structure that they stand behind
/// @param position in the header
record Group(
        String name, boolean flags, String spelling, List<Value> values, Optional<CComment> comment, Optional<Owner> owner, int position) {
    private static final Pattern COMBINATION = Pattern.compile("[\\s()]*\\w+[\\s()]*(?:\\|[\\s()]*\\w+[\\s()]*)*");
    private static final int FEWEST = 3;
    /// What is longer is no combination of flags.
    private static final int LONGEST = 2_000;
    static final String MACROS = " as macros";

    Group {
        values = List.copyOf(values);
    }

    Group with(List<Value> others) {
        return new Group(name, flags, spelling, others, comment, owner, position);
    }

    /// The member of a structure.
    record Owner(String struct, String member) {}

    /// Whether these are bits, as far as one can tell.
    static boolean areFlags(List<Value> values) {
        boolean written = values.stream().anyMatch(value -> value.isOneBit() && value.isWrittenAsBit());
        boolean counted = values.size() >= FEWEST && values.stream().allMatch(Value::isOneBit);
        return written || counted;
    }

    /// Whether the language can have all of them as flags.
    static boolean canBeFlags(List<Value> values) {
        return values.stream().allMatch(value -> value.isOneBit() || !combined(value, values).isEmpty());
    }

    /// The flags that one is made of, by their names; nothing where it is not made so.
    static List<String> combined(Value value, List<Value> values) {
        List<String> names = parts(value);
        if (names.size() < 2) {
            return List.of();
        }
        Set<String> bits = values.stream().filter(Value::isOneBit).map(Value::name).collect(Collectors.toSet());
        boolean known = bits.containsAll(names) && !names.contains(value.name());
        long sum = values.stream().filter(each -> names.contains(each.name())).mapToLong(Value::value).reduce(0, (a, b) -> a | b);
        return known && sum == value.value() ? names : List.of();
    }

    /// The names in `(A | B)`; nothing where it is anything else.
    static List<String> parts(Value value) {
        boolean combination = value.text().length() < LONGEST && COMBINATION.matcher(value.text()).matches();
        return combination ? Pattern.compile("\\W+").splitAsStream(value.text()).filter(name -> !name.isEmpty()).toList() : List.of();
    }

    /// Whether the names are those of flags of that member, as far as names tell.
    boolean isAbout(String member) {
        String lower = Words.lower(member);
        return lower.contains("flag") || speaksOf(values.getFirst().name(), member);
    }

    /// Whether a constant has a member's name in its own: `UFFD_FEATURE_A` and `features`.
    static boolean speaksOf(String constant, String member) {
        String singular = member.endsWith("s") ? member.substring(0, member.length() - 1) : member;
        return singular.length() > 2 && ("_" + Words.lower(constant) + "_").contains("_" + Words.lower(singular) + "_");
    }

    /// Whether a field of so many bytes can hold each of them.
    boolean fits(int bytes) {
        return bytes == Long.BYTES || values.stream().allMatch(value -> value.value() >>> (8 * bytes) == 0);
    }
}
