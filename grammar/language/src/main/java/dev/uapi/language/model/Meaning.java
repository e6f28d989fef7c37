package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// What the number in a field stands for.
public sealed interface Meaning {
    /// Just a number.
    record Plain() implements Meaning {}

    /// The size of the structure itself, as the caller knows it; the language adds it in front of extensible ones.
    record StructSize() implements Meaning {}

    /// A member of an enum, or a set of flags.
    record Enumerated(EnumType type) implements Meaning {}

    /// The number of an extension.
    record ExtensionNumber() implements Meaning {}

    /// The id of a live object of one of these kinds; no kinds: of any.
    record ObjectId(List<String> kinds) implements Meaning {
        public ObjectId {
            kinds = List.copyOf(kinds);
        }
    }

    /// Where the id of the object just made comes out.
    record NewObject(String kind) implements Meaning {}

    /// The id of the object that the command destroys; no kinds: of any.
    record DestroyedObject(List<String> kinds) implements Meaning {
        public DestroyedObject {
            kinds = List.copyOf(kinds);
        }
    }

    /// Nothing yet: zero.
    ///
    /// @param checked whether the kernel refuses anything else
    record Reserved(boolean checked) implements Meaning {}

    /// An address in the calling process.
    record Address() implements Meaning {}

    /// An address as a device sees it.
    record Iova() implements Meaning {}

    /// A file descriptor of the calling process.
    record Descriptor() implements Meaning {}

    /// A length in bytes, perhaps that of what another field points to.
    record Bytes(Optional<String> of) implements Meaning {}

    /// How many elements another field points to.
    record CountOf(String pointer) implements Meaning {}

    /// The address of an array of structures.
    ///
    /// @param count the field that says how many there are
    record Pointer(Struct element, String count) implements Meaning {}
}
