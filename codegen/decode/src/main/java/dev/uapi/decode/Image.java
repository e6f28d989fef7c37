package dev.uapi.decode;

import java.util.Collections;
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
}
