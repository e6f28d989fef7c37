package dev.uapi.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/// A view of a structure: whatever is set is got again, and nothing else changes.
record ViewCheck(Class<?> type) implements GeneratedClasses.Check {
    private static final int ROOM = 200;
    private static final int MOST_ELEMENTS = 10_000;

    @Override
    public boolean suits() {
        return Members.has(type, "at", MemorySegment.class);
    }

    @Override
    public void run() throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            Object view = allocate(arena);
            List<Place> places = new ArrayList<>();
            for (Method setter : Members.methods(type)) {
                places.addAll(check(view, setter));
            }
            Members.methods(type).forEach(getter -> nested(view, getter));
            assertTrue(places.stream().allMatch(place -> alone(place, places)), () -> type + " has fields that overlap: " + places);
            new CommandCheck(type, places).run(view, arena);
            cleared(view);
        }
    }

    /// With room for some elements, if it ends with an array.
    private Object allocate(Arena arena) {
        Optional<Method> withRoom = Members.method(type, "allocate", SegmentAllocator.class, long.class)
                .filter(method -> method.getReturnType() == type);
        Method plain = Members.method(type, "allocate", SegmentAllocator.class).orElseThrow();
        Object made = Objects.requireNonNull(withRoom.isPresent()
                ? Members.call(withRoom.get(), null, arena, (long) ROOM)
                : Members.call(plain, null, arena));
        long size = memory(made).byteSize();
        assertTrue(size >= size(), type.toString());
        assertThrows(IllegalArgumentException.class, () -> Members.call(at(), null, arena.allocate(0)));
        return made;
    }

    private Method at() {
        return Members.method(type, "at", MemorySegment.class).orElseThrow();
    }

    private long size() {
        try {
            return type.getField("SIZE").getLong(null);
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError(type.toString(), missing);
        }
    }

    private static MemorySegment memory(Object view) {
        Method segment = Members.method(view.getClass(), "segment").orElseThrow();
        return (MemorySegment) Objects.requireNonNull(Members.call(segment, view));
    }

    /// What a setter sets; nothing if it is none.
    private List<Place> check(Object view, Method setter) {
        if (setter.getReturnType() != type) {
            return List.of();
        }
        return switch (setter.getParameterCount()) {
            case 1 -> getter(setter).map(getter -> List.of(field(view, getter, setter))).orElse(List.of());
            case 2 -> elementGetter(setter).map(getter -> elements(view, getter, setter)).orElse(List.of());
            default -> List.of();
        };
    }

    private Optional<Method> getter(Method setter) {
        return Members.method(type, setter.getName()).filter(getter -> getter.getReturnType() == setter.getParameterTypes()[0]);
    }

    private Optional<Method> elementGetter(Method setter) {
        return Members.method(type, setter.getName(), long.class)
                .filter(getter -> getter.getReturnType() == setter.getParameterTypes()[1] && setter.getParameterTypes()[0] == long.class);
    }

    private Place field(Object view, Method getter, Method setter) {
        return check(view, getter, setter, List.of());
    }

    private List<Place> elements(Object view, Method getter, Method setter) {
        List<Place> places = new ArrayList<>();
        for (long index = 0; index < MOST_ELEMENTS && isElement(view, getter, index); index++) {
            places.add(check(view, getter, setter, List.of(index)));
        }
        assertFalse(places.isEmpty(), setter.toString());
        assertFalse(isElement(view, getter, -1), setter.toString());
        return places;
    }

    private static boolean isElement(Object view, Method getter, long index) {
        try {
            Members.call(getter, view, index);
            return true;
        } catch (IndexOutOfBoundsException end) {
            return false;
        }
    }

    private Place check(Object view, Method getter, Method setter, List<Object> index) {
        List<Object> values = Values.of(getter.getReturnType());
        assertFalse(values.isEmpty(), () -> "no values for " + setter);
        MemorySegment memory = memory(view);
        Place place = place(view, setter, index, values);
        int taken = 0;
        for (Object value : values) {
            byte[] before = random(memory);
            if (set(view, setter, index, value)) {
                assertEquals(value, Members.call(getter, view, index.toArray()), setter.toString());
                assertTrue(place.holds(changed(before, bytes(memory))), () -> setter + " changed its neighbours with " + value);
                taken++;
            } else {
                assertEquals(-1, memory.mismatch(MemorySegment.ofArray(before)), () -> setter + " changed what it refused " + value);
            }
        }
        assertTrue(taken > 2, () -> setter + " takes nothing");
        return place;
    }

    /// All that 0 clears.
    private Place place(Object view, Method setter, List<Object> index, List<Object> values) {
        MemorySegment memory = memory(view).fill((byte) -1);
        byte[] before = bytes(memory);
        assertTrue(set(view, setter, index, values.getFirst()), setter.toString());
        Place place = new Place(changed(before, bytes(memory)));
        assertFalse(place.bits().isEmpty(), setter.toString());
        return place;
    }

    private static boolean set(Object view, Method setter, List<Object> index, Object value) {
        List<Object> arguments = new ArrayList<>(index);
        arguments.add(value);
        try {
            assertEquals(view, Members.call(setter, view, arguments.toArray()));
            return true;
        } catch (IllegalArgumentException tooLarge) {
            return false;
        }
    }

    /// A structure in place lies in the memory of the one around it.
    private void nested(Object view, Method getter) {
        boolean indexed = getter.getParameterCount() == 1 && getter.getParameterTypes()[0] == long.class;
        Class<?> inner = getter.getReturnType();
        if (inner == type || !Members.has(inner, "segment") || !(indexed || getter.getParameterCount() == 0)) {
            return;
        }
        MemorySegment outer = memory(view).fill((byte) 0);
        MemorySegment part = memory(Objects.requireNonNull(indexed ? Members.call(getter, view, 0L) : Members.call(getter, view)));
        part.fill((byte) -1);
        long offset = part.address() - outer.address();
        assertTrue(offset >= 0 && offset + part.byteSize() <= outer.byteSize(), getter.toString());
    }

    /// Fields are apart from one another, or begin at the same place, as those of a union and the bits of a word do.
    private static boolean alone(Place place, List<Place> places) {
        return places.stream().allMatch(other -> !place.bits().intersects(other.bits()) || place.first() == other.first());
    }

    private void cleared(Object view) {
        random(memory(view));
        Object cleared = Members.call(Members.method(type, "clear").orElseThrow(), view);
        assertEquals(view, cleared);
        long rest = memory(view).byteSize() - 8;
        assertTrue(rest <= 0 || memory(view).asSlice(8).mismatch(MemorySegment.ofArray(new byte[(int) rest])) == -1, type.toString());
    }

    private static byte[] random(MemorySegment memory) {
        byte[] bytes = new byte[(int) memory.byteSize()];
        new Random(bytes.length).nextBytes(bytes);
        memory.copyFrom(MemorySegment.ofArray(bytes));
        return bytes;
    }

    private static byte[] bytes(MemorySegment memory) {
        return memory.toArray(ValueLayout.JAVA_BYTE);
    }

    private static BitSet changed(byte[] before, byte[] after) {
        byte[] differences = new byte[before.length];
        for (int index = 0; index < before.length; index++) {
            differences[index] = (byte) (before[index] ^ after[index]);
        }
        return BitSet.valueOf(differences);
    }
}
