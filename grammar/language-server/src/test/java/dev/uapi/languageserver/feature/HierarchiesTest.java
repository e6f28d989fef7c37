package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Source;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.Uris;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TypeHierarchyItem;
import org.junit.jupiter.api.Test;

final class HierarchiesTest {
    private static final String LAMPS = """
            uapi 1;
            device lamps "/dev/lamps" { ioctl _IO 'l' from 0; }
            device rooms "/dev/rooms" { ioctl _IO 'r' from 0; answers lamps; }
            object LAMP made by LAMP_TAKE;
            basic command LAMP_MAKE = 1 (struct lamp_make) { out u32 id makes LAMP; in u32 like is LAMP; in u32 room fd of room; }
            basic command LAMP_TAKE = 2 (struct lamp_take) { out s32 fd fd of room; in struct head head; }
            fd room { }
            struct head { in u32 size; }
            struct tail { in struct head head; in u32 a; }
            enum kind { KIND_TAIL = 1 carries struct tail; KIND_NONE = 2; }
            extension OLD { became NEW; }
            extension NEW { adds KIND_NONE, LAMP_MAKE; }
            """;

    private static Marked at(String behind) {
        return Marked.of(LAMPS.replace(behind, behind + "<|>"));
    }

    private static CallHierarchyItem call(View view, Marked at) {
        return CallHierarchy.at(view, at.path(), at.offset()).getFirst();
    }

    private static String places(View view, String uri, List<Range> places) {
        Source source = view.source(Uris.path(uri));
        return places.stream().map(place -> Shown.range(view, source, place)).collect(Collectors.joining(", "));
    }

    private static List<String> incoming(String behind) {
        Marked at = at(behind);
        View view = at.view();
        return CallHierarchy.incoming(view, call(view, at)).stream()
                .map(call -> call.getFrom().getName() + " at " + places(view, call.getFrom().getUri(), call.getFromRanges()))
                .toList();
    }

    private static List<String> outgoing(String behind) {
        Marked at = at(behind);
        View view = at.view();
        return CallHierarchy.outgoing(view, call(view, at)).stream()
                .map(call -> call.getTo().getName() + " at " + places(view, at.path(), call.getFromRanges()))
                .toList();
    }

    private static List<String> names(List<TypeHierarchyItem> items) {
        return items.stream().map(TypeHierarchyItem::getName).toList();
    }

    private static List<String> above(String behind) {
        Marked at = at(behind);
        View view = at.view();
        return names(TypeHierarchy.above(view, TypeHierarchy.at(view, at.path(), at.offset()).getFirst()));
    }

    private static List<String> below(String behind) {
        Marked at = at(behind);
        View view = at.view();
        return names(TypeHierarchy.below(view, TypeHierarchy.at(view, at.path(), at.offset()).getFirst()));
    }

    @Test
    void anObjectComesFromItsMakersAndGoesToItsTakers() {
        assertEquals(List.of("LAMP_MAKE at 5:67 LAMP", "LAMP_TAKE at 6:15 LAMP_TAKE"), incoming("object LAMP"));
        assertEquals(List.of("LAMP_MAKE at 4:8 LAMP"), outgoing("object LAMP"));
        assertEquals(List.of("LAMP_TAKE at 6:67 room"), incoming("fd room"));
        assertEquals(List.of("LAMP_MAKE at 7:4 room"), outgoing("fd room"));
    }

    @Test
    void aCommandComesFromWhatItTakesAndGoesToWhatItMakes() {
        assertEquals(List.of("LAMP at 4:8 LAMP", "room at 7:4 room"), incoming("command LAMP_MAKE"));
        assertEquals(List.of("LAMP at 5:67 LAMP"), outgoing("command LAMP_MAKE"));
        assertEquals(List.of("room at 6:67 room", "LAMP at 6:15 LAMP_TAKE"), outgoing("command LAMP_TAKE"));
    }

    @Test
    void itemsSayWhatTheyAre() {
        Marked at = at("object LAMP");
        CallHierarchyItem item = call(at.view(), at);
        assertEquals("LAMP object of lamps", item.getName() + " " + item.getDetail());
        assertEquals("4:1 object LAMP made by LAMP_TAKE;", Shown.range(at.view(), at.source(), item.getRange()));
        assertEquals("4:8 LAMP", Shown.range(at.view(), at.source(), item.getSelectionRange()));
    }

    @Test
    void structuresStandBelowWhatTheyBeginWithAndBelowTheEnumThatChoosesThem() {
        assertEquals(List.of("head", "kind"), above("struct tail"));
        assertEquals(List.of("head"), above("command LAMP_TAKE"));
        assertEquals(List.of("lamp_take", "tail"), below("struct head"));
        assertEquals(List.of("tail", "NEW"), below("enum kind"));
        assertEquals(List.of(), above("enum kind"));
    }

    @Test
    void devicesAndExtensionsHaveTheirOwnWays() {
        assertEquals(List.of("lamps"), above("device rooms"));
        assertEquals(List.of("rooms"), below("device lamps"));
        assertEquals(List.of("kind", "OLD"), above("extension NEW"));
        assertEquals(List.of("NEW"), below("extension OLD"));
    }

    @Test
    void whatIsGoneOrBrokenHasNoNeighbours() {
        Marked at = at("object LAMP");
        CallHierarchyItem item = call(at.view(), at);
        Marked other = Marked.of(LAMPS.replace("object LAMP made", "object LUMP made"));
        assertEquals(List.of(), CallHierarchy.incoming(other.view(), item));
        assertEquals(List.of(), CallHierarchy.at(at.view(), at.path(), 0));
        assertEquals(List.of(), TypeHierarchy.at(at.view(), at.path(), at.offset()));
        Marked broken = Marked.of("object LA<|>MP; basic command MAKE = 1 (struct make) { out u32 id makes LAMP");
        View view = broken.view();
        assertEquals("MAKE", CallHierarchy.incoming(view, call(view, broken)).getFirst().getFrom().getName());
    }

    @Test
    void placesAreCountedAsTheClientDoes() {
        Marked at = Marked.of("/* ä */ object LA<|>MP;");
        View bytes = new View(at.view().analysis(), Positions.UTF_8, Optional.empty());
        assertEquals(16, call(bytes, at).getSelectionRange().getStart().getCharacter());
        assertEquals(0, call(bytes, at).getRange().getStart().getCharacter());
    }

    @Test
    void everyNameOfTheSpecificationHasAnAnswer() {
        View view = WholeSpec.view();
        assertTrue(WholeSpec.namesAnswered(view, (path, at) -> CallHierarchy.at(view, path, at).stream()
                        .anyMatch(item -> !CallHierarchy.incoming(view, item).isEmpty()
                                || !CallHierarchy.outgoing(view, item).isEmpty()))
                > 200);
        assertTrue(WholeSpec.namesAnswered(view, (path, at) -> TypeHierarchy.at(view, path, at).stream()
                        .anyMatch(item -> !TypeHierarchy.above(view, item).isEmpty() || !TypeHierarchy.below(view, item).isEmpty()))
                > 100);
    }
}
