package dev.uapi.runtime.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A call that a probe makes. Fields that are given nothing are 0.
///
/// ```java
/// ProbeCall.of("IOMMU_DESTROY", Destroy.COMMAND, 8).sized("size", 0, 4, 8).givenParameter("id", 4, 4, "space")
/// ```
///
/// @param command   by its kernel name
/// @param word      the whole command word
/// @param size      of its structure in bytes; 0: called by value, with what its only argument is given, or without argument
/// @param announced where the structure says how long it is, if it does
/// @param arguments in the order of the description
public record ProbeCall(String command, long word, long size, Optional<Announced> announced, List<Argument> arguments) {
    /// Copies the arguments.
    public ProbeCall {
        arguments = List.copyOf(arguments);
    }

    /// The size that a structure says that it has.
    ///
    /// @param field  by its kernel name
    /// @param offset in bytes
    /// @param width  in bytes: 1, 2, 4 or 8
    /// @param size   what it says: less than the structure, or more
    public record Announced(String field, int offset, int width, long size) {}

    /// A field and what it is given.
    ///
    /// @param field  by its kernel name
    /// @param offset from the start of the structure, in bytes; 0 by value
    /// @param width  in bytes: 1, 2, 4 or 8
    public record Argument(String field, int offset, int width, Value value) {}

    /// A call with nothing given yet, and with no announced size.
    ///
    /// @param word the whole command word
    /// @param size of its structure in bytes; 0: by value, or without argument
    public static ProbeCall of(String command, long word, long size) {
        return new ProbeCall(command, word, size, Optional.empty(), List.of());
    }

    /// The same call with a structure that says how long it is.
    ///
    /// @param announced in bytes: the real size, or another one
    public ProbeCall sized(String field, int offset, int width, long announced) {
        return new ProbeCall(command, word, size, Optional.of(new Announced(field, offset, width, announced)), arguments);
    }

    /// The same call with a field given.
    public ProbeCall given(String field, int offset, int width, Value value) {
        List<Argument> more = new ArrayList<>(arguments);
        more.add(new Argument(field, offset, width, value));
        return new ProbeCall(command, word, size, announced, more);
    }

    /// The same call with the number of what a parameter of the probe stands for.
    public ProbeCall givenParameter(String field, int offset, int width, String parameter) {
        return given(field, offset, width, new Value.OfParameter(parameter));
    }

    /// The same call with what came out of the call that it takes back.
    ///
    /// @param result       the field of that call, by its kernel name
    /// @param resultOffset in bytes
    /// @param resultWidth  in bytes: 1, 2, 4 or 8
    public ProbeCall givenResult(String field, int offset, int width, String result, int resultOffset, int resultWidth) {
        return given(field, offset, width, new Value.OfResult(result, resultOffset, resultWidth));
    }

    /// The same call with a number in a field.
    ///
    /// @param spelling as people read it
    public ProbeCall given(String field, int offset, int width, long number, String spelling) {
        return given(field, offset, width, new Value.Constant(number, spelling));
    }

    /// How much memory the kernel may look at, in bytes: the structure, or more if it says so.
    long room() {
        return Math.max(size, announced.map(Announced::size).orElse(0L));
    }

    boolean byValue() {
        return size == 0;
    }
}
