package dev.uapi.language.fix;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Numbers that are given away one by one, and who has which.
///
/// A number stays taken when what has it is no more: old programs go on to call it.
///
/// @param name    what has these numbers: an enum, the type of ioctls as a number, `0x3b`, or the description of the extensions
/// @param where   the devices that ioctls are called on, or the description
/// @param taken   the names that have each number: ioctls on several devices may share one
/// @param claimed what other trees have numbers for
/// @param first   the lowest that may be given away here
/// @param last    the highest
/// @param omitted names of the header that the description leaves out: nobody says which of them have a number, and which one
public record Numbering(
        Kind kind,
        String name,
        List<String> where,
        NavigableMap<Long, List<String>> taken,
        NavigableMap<Long, String> claimed,
        long first,
        long last,
        List<String> omitted) {
    /// Copies what is in it.
    public Numbering {
        where = List.copyOf(where);
        NavigableMap<Long, List<String>> holders = new TreeMap<>();
        taken.forEach((number, names) -> holders.put(number, List.copyOf(names)));
        taken = Collections.unmodifiableNavigableMap(holders);
        omitted = List.copyOf(omitted);
        claimed = Collections.unmodifiableNavigableMap(new TreeMap<>(claimed));
    }

    /// What has the numbers.
    public enum Kind {
        /// Commands of one type character.
        IOCTL("ioctl"),
        /// Flags, by their bits, from 0.
        FLAGS("flags"),
        /// Members of an enum.
        ENUM("enum"),
        /// What extensions are asked by.
        EXTENSION("extension");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// In small letters.
        public String label() {
            return label;
        }
    }

    /// What is left.
    public Vacancy vacancy() {
        return Vacancy.of(new TreeSet<>(taken.navigableKeySet()), new TreeSet<>(claimed.navigableKeySet()), first, last);
    }

    /// What one can call it by: its own name, where it is, and the names of all that has a number of it.
    public List<String> names() {
        return Stream.concat(Stream.concat(Stream.of(name), where.stream()), taken.values().stream().flatMap(List::stream)).toList();
    }
}
