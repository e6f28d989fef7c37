package dev.uapi.cheader.model;

import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.model.IoctlClass;
import java.util.List;
import java.util.Optional;

/// A `#define`.
///
/// @param parameters empty for one that is no function
/// @param text       what it stands for, on one line, without comments
/// @param comment    the one in front of it, or behind it on its line
public record CMacro(
        String name, Optional<List<String>> parameters, String text, Value value, Optional<CComment> comment, Place place) {
    public CMacro {
        parameters = parameters.map(List::copyOf);
    }

    /// What it comes to.
    public sealed interface Value {
        /// Nothing: it only is there.
        record Nothing() implements Value {}

        /// An integer constant.
        ///
        /// @param value    64 bits; how they are meant says `unsigned`
        /// @param unsigned whether C takes it as unsigned
        record Constant(long value, boolean unsigned) implements Value {}

        /// The number of an ioctl, made by one of the macros for that.
        ///
        /// @param argument what is named as its argument; empty for `_IO`
        record Ioctl(IoctlClass numbering, long type, long number, Optional<CType> argument) implements Value {}

        /// A string constant.
        record Text(String text) implements Value {}

        /// The name of a type, of another macro that is a function, or of anything else that is no value.
        record Other() implements Value {}
    }
}
