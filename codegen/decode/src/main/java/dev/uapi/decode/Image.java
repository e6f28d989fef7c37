package dev.uapi.decode;

import dev.uapi.language.model.Field;
import dev.uapi.language.model.Type;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a call was made with, or what was there when it ended.
///
/// @param structure what the argument points to
/// @param memory    what the pointers in it point to, by their offset
record Image(Memory structure, SortedMap<Integer, Memory> memory) {
    Image {
        memory = Collections.unmodifiableSortedMap(new TreeMap<>(memory));
    }

    /// The numbers in the structure, by field. Where a trace has the memory that a field leads to, it has no address.
    Map<String, Long> numbers(List<Field> fields) {
        Map<String, Long> numbers = new HashMap<>();
        for (Field field : fields) {
            if (field.type() instanceof Type.Scalar(var type) && !memory.containsKey(Math.toIntExact(field.offset()))) {
                numbers.put(field.name(), structure.number(field.offset(), type));
            }
        }
        return numbers;
    }
}
