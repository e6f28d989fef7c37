package dev.uapi.cheader.draft;

import dev.uapi.cheader.doc.KernelDoc;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CMacro.Value.Ioctl;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.model.IoctlClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the commands of a header, and the structure of each: by its number, by what comments say, or by name.
final class Calls {
    private static final Pattern CALL = Pattern.compile("(_IO[RW]*)\\s{0,9}\\(([^()]{0,200}(?:\\([^()]{0,200}\\))?[^()]{0,200})\\)");
    private static final Pattern STRUCT = Pattern.compile("struct\\s+(\\w+)\\s*$");
    private static final Pattern SUMMARY = Pattern.compile("(?i).*\\bioctl\\s*\\(\\s*(\\w+)\\s*\\).*");

    private final CHeader header;
    private final Lookup lookup;
    /// What kernel-doc says about a command, by its name.
    private final Map<String, KernelDoc> docs = new HashMap<>();
    private final Map<String, CStruct> structs = new HashMap<>();

    Calls(CHeader header, Lookup lookup) {
        this.header = header;
        this.lookup = lookup;
        header.structs().forEach(this::note);
        header.macros().forEach(macro -> macro.comment().flatMap(KernelDoc::of).ifPresent(doc -> docs.put(doc.name(), doc)));
    }

    /// A comment above a structure may be about the command that takes it.
    private void note(CStruct struct) {
        struct.comment().flatMap(KernelDoc::of).ifPresent(doc -> {
            Matcher summary = SUMMARY.matcher(doc.summary());
            String command = summary.matches() ? summary.group(1) : doc.name();
            docs.putIfAbsent(command, doc);
            if (lookup.macro(command).isPresent()) {
                structs.putIfAbsent(command, struct);
            }
        });
    }

    /// In the order of the header.
    List<Call> find() {
        Set<String> bare = new BareNumbers(header).names();
        return header.macros().stream()
                .flatMap(macro -> bare.contains(macro.name()) ? Stream.of(bare(macro)) : call(macro).stream())
                .toList();
    }

    private Call bare(CMacro macro) {
        long number = BareNumbers.number(macro);
        Optional<CStruct> struct = struct(macro.name());
        return new Call(macro, IoctlClass.BARE, number >>> 8, number & 0xff, IoctlClass._IO, struct, Optional.empty(), Optional.empty());
    }

    private Optional<Call> call(CMacro macro) {
        return macro.value() instanceof Ioctl ioctl && !isAlias(macro) ? Optional.of(call(macro, ioctl)) : Optional.empty();
    }

    /// Whether it only is another name of a command.
    boolean isAlias(CMacro macro) {
        String text = macro.text().replaceAll("[()\\s]", "");
        return macro.value() instanceof Ioctl && lookup.macro(text).filter(other -> other.value() instanceof Ioctl).isPresent();
    }

    private Call call(CMacro macro, Ioctl ioctl) {
        if (ioctl.argument().isPresent()) {
            CType type = ioctl.argument().get();
            Optional<CStruct> struct = type instanceof CType.Struct it ? Optional.of(it.struct()) : Optional.empty();
            Optional<CType> plain = struct.isPresent() ? Optional.empty() : Optional.of(type);
            return new Call(
                    macro, ioctl.numbering(), ioctl.type(), ioctl.number(), ioctl.numbering(), struct, plain, Optional.empty());
        }
        Optional<Matcher> told = told(macro);
        Optional<String> argument = told.flatMap(Calls::argument);
        Optional<CStruct> struct = argument.flatMap(this::struct).or(() -> struct(macro.name()));
        IoctlClass says = told.map(matcher -> IoctlClass.valueOf(matcher.group(1))).orElse(IoctlClass._IO);
        Optional<String> words = struct.isPresent() ? Optional.empty() : argument;
        return new Call(macro, ioctl.numbering(), ioctl.type(), ioctl.number(), says, struct, Optional.empty(), words);
    }

    /// `_IOR(TYPE, NUMBER, struct x)` in the comment about it.
    private Optional<Matcher> told(CMacro macro) {
        Stream<String> texts = Stream.concat(
                Optional.ofNullable(docs.get(macro.name())).stream().map(KernelDoc::summary),
                macro.comment().stream().map(comment -> Words.oneLine(comment.text())).filter(text -> text.contains(macro.name())));
        return texts.map(CALL::matcher).filter(Matcher::find).findFirst().filter(matcher -> isClass(matcher.group(1)));
    }

    private static boolean isClass(String name) {
        return Stream.of(IoctlClass.values()).anyMatch(each -> each.name().equals(name));
    }

    private static Optional<String> argument(Matcher told) {
        String[] parts = told.group(2).split(",", -1);
        return parts.length < 3 ? Optional.empty() : Optional.of(parts[2].strip());
    }

    private Optional<CStruct> struct(String name) {
        Matcher matcher = STRUCT.matcher(name);
        if (matcher.find()) {
            return lookup.struct(matcher.group(1));
        }
        return Optional.ofNullable(structs.get(name)).or(() -> lookup.struct(Words.lower(name)));
    }
}
