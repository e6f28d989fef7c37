package dev.uapi.cheader.draft;

import dev.uapi.cheader.draft.Fields.Way;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.model.IoctlClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes commands, with the structures that they bring along.
final class CommandText {
    private static final String CONTRACT = "Basic or extended, and since when? Which errnos does it fail with, and for what?";

    private final Page page;
    private final Doubts doubts;
    private final Fields fields;
    private final StructText structs;
    private final InlineStructs inline;
    private final boolean severalDevices;
    /// Who has declared a structure first, by its tag.
    private final Map<String, String> declared = new HashMap<>();
    /// The commands that take a structure, by its tag.
    private final Map<String, List<Call>> takers = new HashMap<>();

    CommandText(Page page, Doubts doubts, Fields fields, StructText structs, InlineStructs inline, List<Apparatus> devices) {
        this.page = page;
        this.doubts = doubts;
        this.fields = fields;
        this.structs = structs;
        this.inline = inline;
        this.severalDevices = devices.size() > 1;
        devices.stream().flatMap(device -> device.calls().stream()).forEach(call -> call.struct().ifPresent(
                struct -> takers.computeIfAbsent(struct.tag(), any -> new ArrayList<>()).add(call)));
    }

    void write(Apparatus device, Call call) {
        page.line("");
        page.document(doubts.document(documentation(call)));
        if (call.struct().isPresent()) {
            struct(device, call, call.struct().get());
        } else if (call.plain().isPresent()) {
            plain(device, call, call.plain().get());
        } else {
            nothing(device, call);
        }
        structs.writeInline(inline, member -> new Way("inout", false));
    }

    private static List<String> documentation(Call call) {
        List<String> own = Explained.declaration(call.macro().comment());
        return own.isEmpty() ? Explained.declaration(call.struct().flatMap(CStruct::comment)) : own;
    }

    private String head(Apparatus device, Call call, String argument) {
        String numbering = call.numbering() == device.numbering() ? "" : Apparatus.word(call.numbering()) + " ";
        String on = severalDevices ? " on " + device.name() : "";
        return "basic command " + call.name() + " = " + numbering + device.number(call.number()) + " " + argument + on;
    }

    private void nothing(Apparatus device, Call call) {
        page.open(head(device, call, "no argument"));
        call.told().ifPresentOrElse(
                told -> page.ask("It takes `" + Words.oneLine(told) + "`: by value, or by its address?"),
                () -> page.ask("Does it take anything, by value or by its address? The number does not say."));
        page.ask(CONTRACT);
        page.close();
    }

    /// A type without a structure around it.
    private void plain(Apparatus device, Call call, CType type) {
        CMember value = new CMember("value", type, Optional.empty(), Optional.empty(), 1, Optional.empty(), call.macro().place());
        String name = inline.fresh(Words.lower(call.name()));
        CStruct around = Shapes.plain(new CStruct(
                CStruct.Kind.STRUCT, name, List.of(value), false, 1, Optional.empty(), call.macro().place()));
        page.open(head(device, call, "(inline struct " + name + ")" + (device.convention().equals("fixed") ? "" : " fixed")));
        Way way = Directions.way(call.says());
        fields.write(around, Optional.empty(), (member, documentation) -> way, inline);
        end(way.word().equals("in"));
    }

    private void struct(Apparatus device, Call call, CStruct struct) {
        String before = declared.putIfAbsent(struct.tag(), call.name());
        String packed = struct.packed() ? "packed struct " : "struct ";
        String own = Apparatus.convention(call);
        String convention = own.equals(device.convention()) ? "" : " " + own;
        if (before != null) {
            page.open(head(device, call, "(struct " + struct.tag() + " of " + before + ")" + convention));
            page.ask("Which fields does it use?");
            end(call.says() == IoctlClass._IOW);
            return;
        }
        page.open(head(device, call, "(" + packed + struct.tag() + ")" + convention));
        CStruct plain = Shapes.plain(struct);
        structs.allowHoles(plain);
        Optional<String> left = own.equals("fixed") ? Optional.empty() : Optional.of(plain.members().getFirst().name());
        Directions directions = new Directions(takers.getOrDefault(struct.tag(), List.of(call)), plain, left);
        directions.question().ifPresent(page::ask);
        fields.write(plain, left, directions::of, inline);
        if (fields.chose()) {
            doubts.chooses();
        }
        if (!own.equals("fixed")) {
            page.ask("How short may it be? As short as it was in its first release.");
            page.line("required;");
        }
        end(!directions.comesOut());
    }

    private void end(boolean onlyIn) {
        if (!onlyIn) {
            page.line("responds whole;");
        }
        page.ask(CONTRACT);
        page.close();
    }
}
