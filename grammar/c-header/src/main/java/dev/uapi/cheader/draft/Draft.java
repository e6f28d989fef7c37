package dev.uapi.cheader.draft;

import dev.uapi.cheader.model.CEnum;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.cheader.model.Unread;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.MannersProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The draft of a description, of one header.
public final class Draft {
    private final CHeader header;
    private final Wishes wishes;
    private final Omissions omissions = new Omissions();
    private final Doubts doubts = new Doubts();
    private final Shapes shapes = new Shapes();
    private final Lookup lookup;
    private final TypeNames names;
    private final List<Call> calls;
    private final List<Apparatus> devices;
    private final List<Group> groups;

    /// What whoever asks for a draft already knows.
    ///
    /// @param name   of the description
    /// @param since  the first release that had it: `6.2`; empty: nobody said
    /// @param header as programs include it: `linux/iommufd.h`
    public record Wishes(String name, Optional<String> since, String header) {}

    private Draft(CHeader header, Wishes wishes) {
        this.header = header;
        this.wishes = wishes;
        this.lookup = new Lookup(header);
        this.names = new TypeNames(header);
        this.calls = describable();
        this.devices = Apparatus.of(header, lookup, calls, wishes.name());
        Set<String> taken = devices.stream().flatMap(device -> device.taken().stream()).collect(Collectors.toSet());
        calls.stream().map(Call::name).forEach(taken::add);
        this.groups = new Groups(header, names, taken::contains).find();
        new LeftOut(header, omissions).note();
    }

    /// A file of a description, in the language's own text. The same header and wishes give the same text.
    public static String of(CHeader header, Wishes wishes) {
        return new Draft(header, wishes).write();
    }

    /// Leaves out the commands that the language has no form for.
    private List<Call> describable() {
        Calls finder = new Calls(header, lookup);
        header.macros().stream().filter(finder::isAlias).forEach(macro -> omissions.omit(macro.name(), "another name of a command"));
        for (CStruct struct : header.structs()) {
            shapes.obstacle(struct).ifPresent(why -> omissions.omit(struct.tag(), why));
        }
        List<Call> good = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (Call call : finder.find()) {
            Optional<String> why = obstacle(call, numbers);
            why.ifPresentOrElse(reason -> omissions.omit(call.name(), reason), () -> good.add(call));
        }
        return good;
    }

    private Optional<String> obstacle(Call call, Set<String> numbers) {
        Optional<String> inStruct = call.struct().flatMap(shapes::obstacle);
        if (inStruct.isPresent()) {
            return Optional.of("its argument is left out");
        }
        boolean unknown = call.plain().map(Shapes::element)
                .filter(type -> type instanceof CType.Unknown || type instanceof CType.Struct).isPresent();
        if (unknown) {
            return Optional.of("the size of its argument is not known");
        }
        boolean first = numbers.add(Apparatus.key(lookup, call) + "/" + call.number());
        return first ? Optional.empty() : Optional.of("another command has its number");
    }

    private String write() {
        Page body = new Page();
        Map<Group.Owner, List<Group>> owned = new HashMap<>();
        Map<String, Group> named = new LinkedHashMap<>();
        groups.forEach(group -> group.owner().ifPresent(owner -> owned.computeIfAbsent(owner, any -> new ArrayList<>()).add(group)));
        groups.forEach(group -> named.put(group.name(), group));
        Fields fields = new Fields(body, doubts, owned, named);
        StructText structs = new StructText(body, doubts, fields);
        InlineStructs inline = new InlineStructs(names);
        CommandText commands = new CommandText(body, doubts, fields, structs, inline, devices);
        List<Piece> pieces = new ArrayList<>();
        groups.forEach(group -> pieces.add(new Piece(group.position(), () -> new ValueText(body, doubts).write(group))));
        freeStructs().forEach(struct -> pieces.add(new Piece(struct.place().start(), () -> structs.write(struct, inline))));
        devices.forEach(device -> device.calls().forEach(
                call -> pieces.add(new Piece(call.macro().place().start(), () -> commands.write(device, call)))));
        pieces.stream().sorted(Comparator.comparingInt(Piece::position)).forEach(piece -> piece.writing().run());
        String draft = new HeadText(header, wishes, devices, omissions, doubts, Set.of()).write() + body;
        return new HeadText(header, wishes, devices, omissions, doubts, manners(draft)).write() + body;
    }

    /// What the header does otherwise than the kernel asks of every ioctl.
    private Set<Code> manners(String draft) {
        return Analysis.of(List.of(new Source(wishes.name() + ".uapi", draft)), Sources.NONE).diagnostics().stream()
                .filter(finding -> finding.problem() instanceof MannersProblem)
                .map(Diagnostic::code)
                .collect(Collectors.toSet());
    }

    private record Piece(int position, Runnable writing) {}

    /// Those that no command brings along.
    private List<CStruct> freeStructs() {
        Set<String> brought = calls.stream().flatMap(call -> call.struct().stream()).map(CStruct::tag).collect(Collectors.toSet());
        return header.structs().stream().filter(struct -> !brought.contains(struct.tag()) && shapes.obstacle(struct).isEmpty()).toList();
    }

    /// What else of a header is in no form that the language has.
    private record LeftOut(CHeader header, Omissions omissions) {
        void note() {
            header.macros().forEach(this::macro);
            Set<Integer> members = new HashSet<>();
            header.structs().forEach(struct -> members(struct, members));
            header.unread().stream().filter(unread -> !members.contains(unread.place().start())).forEach(this::unread);
            header.enums().stream().filter(type -> type.enumerators().isEmpty() && !type.tag().isEmpty())
                    .map(CEnum::tag).forEach(tag -> omissions.omit(tag, "it is empty"));
        }

        private void macro(CMacro macro) {
            if (macro.parameters().isPresent()) {
                omissions.omit(macro.name(), "a macro with arguments");
            } else {
                switch (macro.value()) {
                    case CMacro.Value.Text _ -> omissions.omit(macro.name(), "a text");
                    case CMacro.Value.Nothing _ -> omissions.omit(macro.name(), "a macro for compilers");
                    case CMacro.Value.Other _ -> omissions.omit(macro.name(), "a macro that is no number");
                    case CMacro.Value.Constant _, CMacro.Value.Ioctl _ -> {}
                }
            }
        }

        private static void members(CStruct struct, Set<Integer> members) {
            for (CMember member : struct.members()) {
                members.add(member.place().start());
                if (member.type() instanceof CType.Struct inner && inner.struct().tag().isEmpty()) {
                    members(inner.struct(), members);
                }
            }
        }

        private void unread(Unread unread) {
            if (unread.what().matches("\\w+")) {
                omissions.omit(unread.what(), unread.why());
            } else {
                omissions.ask("Not read, in line " + unread.place().line() + ": " + Words.oneLine(unread.what() + ": " + unread.why()));
            }
        }
    }
}
