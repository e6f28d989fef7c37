package dev.uapi.cheader.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.cheader.HeaderReader;
import dev.uapi.cheader.model.CComment;
import dev.uapi.language.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Takes comments of our own invention apart.
final class KernelDocTest {
    @Test
    void knowsWhatItIsAboutAndWhatItSaysOfMembers() {
        KernelDoc doc = doc("""
                /**
                 * struct lamp - How bright a
                 *               lamp is
                 * @size: sizeof(struct lamp)
                 * @colour: What it shines,
                 *          one of enum lamp_colour
                 * @in.x: Inside.
                 *
                 * It can be set:
                 *
                 *  - by hand
                 *  - by night
                 */
                struct lamp { int size; };
                """);
        assertEquals("struct lamp", doc.subject());
        assertEquals("lamp", doc.name());
        assertEquals("How bright a lamp is", doc.summary());
        assertEquals(List.of("size", "colour", "in.x"), doc.members().stream().map(KernelDoc.Member::name).toList());
        assertEquals(Optional.of("What it shines, one of enum lamp_colour"), doc.member("colour").map(KernelDoc.Member::text));
        assertEquals(Optional.of("lamp.h:5:5"), doc.member("colour").map(member -> member.place().toString()));
        assertEquals(List.of("It can be set:", " - by hand\n - by night"), doc.paragraphs());
    }

    @Test
    void takesACommentWithoutASubjectAsText() {
        KernelDoc doc = doc("/** It is, in short, a lamp. */\nstruct lamp { int size; };\n");
        assertEquals("", doc.subject());
        assertEquals(List.of("It is, in short, a lamp."), doc.paragraphs());
    }

    @Test
    void readsTheDescriptionOfOneMemberInItsPlace() {
        KernelDoc doc = doc("/** @size: How large. */\nstruct lamp { int size; };\n");
        assertEquals(Optional.of("How large."), doc.member("size").map(KernelDoc.Member::text));
        assertEquals(Optional.of("lamp.h:1:6"), doc.member("size").map(member -> member.place().toString()));
    }

    @Test
    void leavesOrdinaryCommentsAlone() {
        CComment comment = comment("/* struct lamp - a lamp */\nstruct lamp { int size; };\n");
        assertEquals(Optional.empty(), KernelDoc.of(comment));
    }

    private static KernelDoc doc(String header) {
        return KernelDoc.of(comment(header)).orElseThrow();
    }

    private static CComment comment(String header) {
        return HeaderReader.read(new Source("lamp.h", header)).structs().getFirst().comment().orElseThrow();
    }
}
