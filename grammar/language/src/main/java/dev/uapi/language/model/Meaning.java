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
    ///
    /// @param kinds of which it is one
    /// @param space the field with the open file in whose space the id lives; empty: in the one that was called
    record NewObject(List<String> kinds, Optional<String> space) implements Meaning {
        public NewObject {
            kinds = List.copyOf(kinds);
        }
    }

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
    ///
    /// @param kind the device, or other kind of file, that it has open
    record Descriptor(Optional<String> kind) implements Meaning {}

    /// A length in bytes, perhaps that of what another field points to.
    record Bytes(Optional<String> of) implements Meaning {}

    /// How long each of the elements is that another field points to, in bytes.
    record ElementBytes(String pointer) implements Meaning {}

    /// How many elements another field points to.
    record CountOf(String pointer) implements Meaning {}

    /// The address of what lies elsewhere in the process.
    ///
    /// @param count how many of it there are: a field that says so, or a number; empty: one, or nobody says
    record Pointer(Pointee to, Optional<String> count) implements Meaning {
        /// The structure that it leads to, if that is a structure and no other can be there.
        public Optional<Struct> struct() {
            return to instanceof Pointee.ToType(Type.Nested(var struct)) ? Optional.of(struct) : Optional.empty();
        }
    }

    /// The bytes are one of several structures.
    ///
    /// @param selector the field, or range of bits, that says which
    /// @param types    whose members carry the structures
    record PayloadBytes(String selector, EnumType types) implements Meaning {}

    /// The offset, from the start of the argument, of the first link of a chain.
    ///
    /// @param header what every link begins with; its fields `id` and `next` are its kind and the offset of the next one
    /// @param kinds  whose members carry the links
    record Chain(Struct header, EnumType kinds) implements Meaning {}

    /// The offset that `mmap` of this open file wants.
    record MmapOffset() implements Meaning {}

    /// The length that `mmap` of this open file wants.
    record MmapLength() implements Meaning {}

    /// What an address leads to.
    sealed interface Pointee {
        /// One or more of this type.
        record ToType(Type type) implements Pointee {}

        /// One of several structures.
        ///
        /// @param selector the field, or range of bits, that says which
        /// @param types    whose members carry the structures
        record ToPayload(String selector, EnumType types) implements Pointee {}
    }
}
