package dev.uapi.generator.json;

import java.util.List;
import java.util.Optional;

/// What the number in a field stands for. `kind` says which of the meanings it is; each has the members that it needs.
sealed interface MeaningView {
    String kind();

    /// Nothing more to say.
    record Only(String kind) implements MeaningView {}

    /// A member of an enum, or flags.
    record Named(String kind, String type) implements MeaningView {}

    /// An id.
    ///
    /// @param objects of these kinds; empty: of any
    /// @param space   the field with the open file that the id belongs to, where that is another one
    record Id(String kind, List<String> objects, Optional<String> space) implements MeaningView {}

    /// A file descriptor.
    ///
    /// @param file what it has open
    record Descriptor(String kind, Optional<String> file) implements MeaningView {}

    /// Nothing yet.
    ///
    /// @param checked whether the kernel refuses anything but zero
    record Reserved(String kind, boolean checked) implements MeaningView {}

    /// A length or a count.
    ///
    /// @param field what it is the length or the count of
    record Measure(String kind, Optional<String> field) implements MeaningView {}

    /// The address of one or more of a type.
    ///
    /// @param type   the structure, if it is one
    /// @param field  that says how many
    /// @param number how many, if that never changes
    record Pointer(String kind, Optional<String> type, String to, Optional<String> field, Optional<Long> number)
            implements MeaningView {}

    /// One of several structures, here or at the address.
    ///
    /// @param selector the field or bit range that says which
    /// @param payload  the enum whose members carry the structures
    /// @param field    that says how many of them there are
    /// @param number   how many, if that never changes
    record Payload(String kind, String selector, String payload, Optional<String> field, Optional<Long> number)
            implements MeaningView {}

    /// Where a chain begins.
    ///
    /// @param type    the structure that each link begins with
    /// @param payload the enum whose members carry the links
    record Chain(String kind, String type, String payload) implements MeaningView {}
}
