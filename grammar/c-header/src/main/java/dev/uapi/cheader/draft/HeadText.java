package dev.uapi.cheader.draft;

import dev.uapi.cheader.doc.KernelDoc;
import dev.uapi.cheader.model.CComment;
import dev.uapi.cheader.model.CEnum;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.model.IoctlClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what a description is, and its devices.
///
/// @param doubts  what the draft is silent about
/// @param manners rules that the header breaks
record HeadText(
        CHeader header, Draft.Wishes wishes, List<Apparatus> devices, Omissions omissions, Doubts doubts, Set<Code> manners) {
    /// What stands for a release that nobody has said yet.
    private static final String SOME_RELEASE = "1.0";

    String write() {
        Page page = new Page();
        page.line("uapi 1;");
        page.line("");
        page.document(documentation());
        page.open("description " + wishes.name());
        page.ask("What is it for? What stands above is what one reads first.");
        page.line("header <" + wishes.header() + ">;");
        if (wishes.since().isEmpty()) {
            page.ask("Since which release is it there, and of which release is this header?");
        }
        page.line("since  " + wishes.since().orElse(SOME_RELEASE) + ";");
        page.line("known  through " + wishes.since().orElse(SOME_RELEASE) + ";");
        List<String> prefixes = devices.stream().map(Apparatus::stripped).filter(prefix -> !prefix.isEmpty()).distinct().toList();
        if (!prefixes.isEmpty()) {
            page.line("prefix " + Stream.concat(prefixes.stream(), prefixes.stream().map(Words::lower)).distinct()
                    .collect(Collectors.joining(", ")) + ";");
        }
        allowances(page);
        omissions.write(page);
        page.close();
        devices.forEach(device -> device(page, device));
        return page.toString();
    }

    /// What the header says of itself, in a comment that begins with `DOC:`.
    private List<String> documentation() {
        Stream<Optional<CComment>> comments = Stream.concat(
                header.enums().stream().map(CEnum::comment),
                Stream.concat(header.structs().stream().map(CStruct::comment), header.macros().stream().map(CMacro::comment)));
        return comments.flatMap(Optional::stream)
                .filter(comment -> KernelDoc.of(comment).filter(doc -> doc.subject().equals("DOC")).isPresent())
                .findFirst()
                .map(comment -> Explained.declaration(Optional.of(comment)))
                .orElseGet(() -> List.of("What `<" + wishes.header() + ">` declares."));
    }

    private void allowances(Page page) {
        if (devices.stream().anyMatch(device -> device.numbering() == IoctlClass._IO || device.numbering() == IoctlClass.BARE)) {
            page.line("allow  UAPI0412 \"the header numbers them so\";");
        }
        if (dependsOnTheMachine()) {
            page.line("allow  UAPI0303 \"the header has it so\";");
        }
        manners.stream().sorted().forEach(code -> page.line("allow  " + code + " \"the header has it so\";"));
        if (doubts.unrefused()) {
            page.ask("What are unknown flags and values refused with? Without the next line, `check` lists their fields.");
            page.line("allow  UAPI0408 \"a header says nothing of errnos\";");
        }
        if (doubts.undocumented()) {
            page.ask("What do the things mean that the header does not explain? Without the next line, `check` lists them.");
            page.line("allow  UAPI0601 \"the header says nothing of it\";");
        }
    }

    private boolean dependsOnTheMachine() {
        Stream<CType> members = header.structs().stream()
                .filter(struct -> !omissions.has(struct.tag()))
                .flatMap(struct -> types(struct, struct.packed()));
        Stream<CType> plain = devices.stream().flatMap(device -> device.calls().stream()).flatMap(call -> call.plain().stream());
        return Stream.concat(members, plain).map(Shapes::element).anyMatch(HeadText::depends);
    }

    private static Stream<CType> types(CStruct struct, boolean packed) {
        return Shapes.plain(struct).members().stream().map(member -> Shapes.element(member.type())).flatMap(
                type -> type instanceof CType.Struct inner && inner.struct().tag().isEmpty()
                        ? types(inner.struct(), inner.struct().packed())
                        : Stream.of(type).filter(each -> !packed || isWide(each)));
    }

    private static boolean depends(CType type) {
        return isWide(type) || (type instanceof CType.Scalar scalar && scalar.type().alignedByAbi());
    }

    private static boolean isWide(CType type) {
        return type instanceof CType.Pointer || (type instanceof CType.Scalar scalar && scalar.type().wideAsTheMachine());
    }

    private void device(Page page, Apparatus device) {
        page.line("");
        page.document(List.of("What the commands of type " + device.character() + " are called on."));
        page.ask("What does one open, and what is it?");
        if (device.numbering() == IoctlClass.BARE) {
            page.ask("Are these really numbers of ioctls? No macro says so.");
        }
        page.open("device " + device.name() + " \"/dev/" + device.name() + "\"");
        page.line("ioctl " + Apparatus.word(device.numbering()) + " " + device.character() + " from " + device.number(device.from()) + ";");
        List<String> named = Stream.of(
                        device.typeName().map(name -> "type " + name),
                        device.baseName().map(name -> "base " + name),
                        device.numbers().map(name -> "numbers " + name))
                .flatMap(Optional::stream)
                .toList();
        if (!named.isEmpty()) {
            page.line("names " + String.join(", ", named) + ";");
        }
        if (!device.convention().equals("fixed")) {
            page.line(device.convention() + ";");
        }
        page.line("unknown fails ENOTTY;");
        page.close();
    }
}
