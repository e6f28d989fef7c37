package dev.uapi.cheader.draft;

import dev.uapi.cheader.model.CEnum;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.model.IoctlClass;
import dev.uapi.language.model.ScalarType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A device: commands with one type character, and what the header calls its numbers.
///
/// @param convention `extensible`, `argsz` or `fixed`
/// @param from       the lowest number
/// @param typeName   the macro that stands for the type character
/// @param baseName   what stands for the lowest number
/// @param numbers    what the names of single numbers begin with
/// @param stripped   what the names of all its commands begin with
record Apparatus(
        String name,
        long type,
        IoctlClass numbering,
        String convention,
        long from,
        Optional<String> typeName,
        Optional<String> baseName,
        Optional<String> numbers,
        String stripped,
        List<Call> calls) {
    private static final Pattern ARGUMENTS = Pattern.compile("_IO\\w*\\s*\\(\\s*(\\w+)\\s*,\\s*([^,()]*?)\\s*[,)].*");
    private static final Pattern BASED = Pattern.compile("(\\w+)\\s*\\+.*");

    Apparatus {
        calls = List.copyOf(calls);
    }

    /// Names of the header that are numbers of this device, and nothing else.
    List<String> taken() {
        List<String> single = numbers.map(prefix -> calls.stream().map(call -> prefix + call.name().substring(stripped.length())).toList())
                .orElse(List.of());
        return Stream.concat(single.stream(), Stream.concat(typeName.stream(), baseName.stream())).toList();
    }

    /// What tells devices apart: the type character, and the macro that stands for it.
    static String key(Lookup lookup, Call call) {
        return call.type() + " " + typeMacro(lookup, call).orElse("");
    }

    private static Optional<String> typeMacro(Lookup lookup, Call call) {
        Matcher matcher = ARGUMENTS.matcher(call.macro().text());
        return matcher.find()
                ? Optional.of(matcher.group(1)).filter(name -> lookup.macro(name).filter(Apparatus::isConstant).isPresent())
                : Optional.empty();
    }

    /// The devices of a header, in the order of their first commands.
    static List<Apparatus> of(CHeader header, Lookup lookup, List<Call> calls, String name) {
        Map<String, List<Call>> byKey =
                calls.stream().collect(Collectors.groupingBy(call -> key(lookup, call), LinkedHashMap::new, Collectors.toList()));
        Set<String> names = new HashSet<>();
        return byKey.values().stream()
                .map(each -> device(header, lookup, each, byKey.size() == 1 ? name : free(name, each, names, lookup)))
                .toList();
    }

    private static String free(String name, List<Call> calls, Set<String> names, Lookup lookup) {
        long type = calls.getFirst().type();
        String character = type < 128 && Character.isLetterOrDigit((int) type) ? String.valueOf((char) type) : Long.toHexString(type);
        String wanted = typeMacro(lookup, calls.getFirst()).map(Words::lower).orElse(name + "_" + character);
        String free = wanted;
        for (int i = 2; !names.add(free); i++) {
            free = wanted + "_" + i;
        }
        return free;
    }

    private static Apparatus device(CHeader header, Lookup lookup, List<Call> calls, String name) {
        String stripped = calls.size() == 1 ? "" : Words.commonPrefix(calls.stream().map(Call::name).toList());
        IoctlClass most = most(calls.stream().map(Call::numbering).toList(), IoctlClass._IO);
        String convention = most(calls.stream().filter(call -> call.struct().isPresent()).map(Apparatus::convention).toList(), "fixed");
        Optional<String> base = based(calls);
        Optional<String> numbers = base.isPresent() ? Optional.empty() : numbers(calls, stripped);
        long lowest = calls.stream().mapToLong(Call::number).min().orElse(0);
        Optional<String> baseName = base.or(() -> numbers.flatMap(prefix -> beside(header, prefix, lowest, calls, stripped)));
        long from = base.flatMap(lookup::macro).map(Apparatus::constant).orElse(lowest);
        return new Apparatus(name, calls.getFirst().type(), most, convention, Math.min(from, lowest),
                typeMacro(lookup, calls.getFirst()), baseName, numbers, stripped, calls);
    }

    /// How the argument of a call begins.
    static String convention(Call call) {
        Optional<CMember> first = call.struct().flatMap(struct -> struct.members().stream().findFirst());
        boolean number = first.isPresent() && first.get().type() instanceof CType.Scalar scalar && scalar.type() == ScalarType.U32;
        String name = number ? first.get().name() : "";
        boolean several = call.struct().isPresent() && call.struct().get().members().size() > 1;
        return several && name.equals("argsz") ? "argsz"
                : several && name.equals("size") && call.numbering() == IoctlClass._IO ? "extensible" : "fixed";
    }

    /// What there is most of; of several the one that comes first.
    private static <T> T most(List<T> all, T otherwise) {
        Map<T, Long> counts = all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long highest = counts.values().stream().mapToLong(count -> count).max().orElse(0);
        return all.stream().filter(each -> counts.getOrDefault(each, 0L) == highest).findFirst().orElse(otherwise);
    }

    private static boolean isConstant(CMacro macro) {
        return macro.value() instanceof CMacro.Value.Constant;
    }

    private static long constant(CMacro macro) {
        return macro.value() instanceof CMacro.Value.Constant constant ? constant.value() : 0;
    }

    private static List<String> numbersOf(List<Call> calls) {
        List<String> written = new ArrayList<>();
        for (Call call : calls) {
            Matcher matcher = ARGUMENTS.matcher(call.macro().text());
            written.add(matcher.find() ? matcher.group(2) : "");
        }
        return written;
    }

    /// `BASE + 1` everywhere.
    private static Optional<String> based(List<Call> calls) {
        List<String> bases = numbersOf(calls).stream().map(text -> {
            Matcher matcher = BASED.matcher(text);
            return matcher.matches() && !Character.isDigit(text.charAt(0)) ? matcher.group(1) : "";
        }).distinct().toList();
        return bases.size() == 1 && !bases.getFirst().isEmpty() ? Optional.of(bases.getFirst()) : Optional.empty();
    }

    /// `NUMBERS_ONE` for `COMMAND_ONE`, everywhere.
    private static Optional<String> numbers(List<Call> calls, String stripped) {
        List<String> numbers = numbersOf(calls);
        String first = calls.getFirst().name().substring(stripped.length());
        String prefix = numbers.getFirst().endsWith(first)
                ? numbers.getFirst().substring(0, numbers.getFirst().length() - first.length())
                : "";
        boolean all = !prefix.isEmpty() && !stripped.isEmpty();
        for (int i = 0; all && i < calls.size(); i++) {
            all = numbers.get(i).equals(prefix + calls.get(i).name().substring(stripped.length()));
        }
        return all ? Optional.of(prefix) : Optional.empty();
    }

    /// The name of the lowest number that is no command's, among the others.
    private static Optional<String> beside(CHeader header, String prefix, long lowest, List<Call> calls, String stripped) {
        List<String> single = calls.stream().map(call -> prefix + call.name().substring(stripped.length())).toList();
        return header.enums().stream()
                .filter(type -> type.enumerators().stream().map(CEnum.Enumerator::name).anyMatch(single::contains))
                .flatMap(type -> type.enumerators().stream())
                .filter(each -> each.value() == lowest && !single.contains(each.name()))
                .map(CEnum.Enumerator::name)
                .min(Comparator.naturalOrder());
    }

    /// As the language writes it.
    static String word(IoctlClass numbering) {
        return numbering == IoctlClass.BARE ? "bare" : numbering.name();
    }

    /// As the language writes the type character.
    String character() {
        boolean plain = type > ' ' && type < 0x7f && type != '\'' && type != '\\' && type != '"';
        return plain ? "'" + (char) type + "'" : "0x" + Long.toHexString(type);
    }

    /// A number as its header most likely has it.
    String number(long number) {
        return baseName.isPresent() && numbers.isEmpty() ? Long.toString(number) : "0x%02x".formatted(number);
    }
}
