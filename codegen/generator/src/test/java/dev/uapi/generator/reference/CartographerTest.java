package dev.uapi.generator.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.generator.markup.Page;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.language.model.Union;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Structures drawn as text: a line for each row, `name@column+columns`, rows of one field joined.
final class CartographerTest {
    static final Type WORD = new Type.Scalar(ScalarType.U32);
    static final Type BYTE = new Type.Scalar(ScalarType.U8);

    @Test
    void fieldsShareARow() {
        assertEquals("2 a@0+4, 2 b@4+4, 3 c@0+4", cells(draw(12, field("a", WORD, 0), field("b", WORD, 4), field("c", WORD, 8))));
    }

    @Test
    void whatNoFieldHoldsIsPadding() {
        assertEquals("2 a@0+1, 2 padding@1+3, 2 b@4+4, 3 c@0+1, 3 padding@1+7",
                cells(draw(16, field("a", BYTE, 0), field("b", WORD, 4), field("c", BYTE, 8))));
    }

    @Test
    void anArrayGoesOnInTheNextRow() {
        assertEquals("2 a@0+4, 2 b@4+4, 3 b@0+8, 4 b@0+2", cells(draw(18, field("a", WORD, 0), field("b", bytes(14), 4))));
    }

    @Test
    void aLongArrayIsDrawnShorter() {
        ByteMap map = draw(4096, field("a", bytes(4096), 0));
        assertEquals("2-4 a@0+8", cells(map));
        assertEquals(List.of("0", "⋮", "4088"), map.ticks().stream().map(ByteMap.Tick::offset).toList());
    }

    @Test
    void aUnionIsOnePlaceAsLongAsItsLongestMember() {
        List<Field> fields = List.of(field("a", WORD, 0), field("b", bytes(12), 0), field("c", WORD, 12));
        Struct struct = struct(16, fields, List.of(new Union(Optional.empty(), List.of("a", "b"))));
        assertEquals("2 a or b@0+8, 3 a or b@0+4, 3 c@4+4", cells(Cartographer.draw(scope(), struct)));
    }

    @Test
    void whatHasNoEndGoesOnToTheEndOfItsRow() {
        Type any = new Type.Flexible(BYTE, Optional.empty());
        assertEquals("2 a@0+4, 2 b@4+4 open", cells(draw(4, field("a", WORD, 0), field("b", any, 4))));
        assertEquals("2 a@0+8, 3 b@0+8 open", cells(draw(8, field("a", bytes(8), 0), field("b", any, 8))));
    }

    @Test
    void theMarkStandsUnderTheRowInWhichTheSmallestStructureEnds() {
        Struct struct = struct(
                24, field("a", WORD, 0), field("b", WORD, 4), field("c", WORD, 8), field("d", WORD, 12), field("e", bytes(8), 16));
        ByteMap map = Cartographer.draw(scope(), struct, 12);
        assertEquals("2 a@0+4, 2 b@4+4, 3 c@0+4, 3 d@4+4 later, 5 e@0+8 later", cells(map));
        assertEquals(Optional.of(new ByteMap.Mark(4, 4, "required: the first 12 bytes")), map.mark());
    }

    private static ByteMap draw(long size, Field... fields) {
        return Cartographer.draw(scope(), struct(size, fields));
    }

    private static Scope scope() {
        Specification lamp = Descriptions.lamp();
        return Scope.of(new Atlas(lamp), lamp.descriptions().getFirst(), Page.START);
    }

    private static String cells(ByteMap map) {
        return String.join(", ", map.cells().stream().map(CartographerTest::cell).toList());
    }

    private static String cell(ByteMap.Cell cell) {
        String rows = cell.rows() == 1 ? "" + cell.row() : cell.row() + "-" + (cell.row() + cell.rows() - 1);
        String place = rows + " " + cell.name() + "@" + (cell.column() - 2) + "+" + cell.columns();
        return place + (cell.later() ? " later" : "") + (cell.open() ? " open" : "");
    }

    static Struct struct(long size, Field... fields) {
        return struct(size, List.of(fields), List.of());
    }

    static Struct struct(long size, List<Field> fields, List<Union> unions) {
        return new Struct("some", false, false, fields, unions, List.of(), size, 4, Availability.ALWAYS, Documentation.NONE);
    }

    static Type bytes(long length) {
        return new Type.Array(BYTE, length);
    }

    static Field field(String name, Type type, long offset) {
        return new Field(
                name, type, offset, Direction.IN, new Meaning.Plain(), List.of(), true, Optional.empty(), Availability.ALWAYS,
                Documentation.NONE);
    }
}
