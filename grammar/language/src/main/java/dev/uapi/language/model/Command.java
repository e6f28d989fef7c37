package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// One ioctl.
///
/// @param number     within its device's numbers
/// @param vendor     whose hardware it is for; empty: anybody's
/// @param since      the release that brought it, that of the description if the command says nothing
/// @param responses  what is written back, in order; the first whose condition holds counts, none: nothing is
/// @param causes     every way it can fail, in the order in which the kernel looks
/// @param deprecated what to use instead
public record Command(
        String name,
        long number,
        IoctlClass numbering,
        Device device,
        Convention convention,
        Argument argument,
        Tier tier,
        Optional<String> vendor,
        Release since,
        Availability availability,
        List<Response> responses,
        Returns returns,
        List<Cause> causes,
        List<Example> examples,
        Optional<String> deprecated,
        Documentation documentation) {
    public Command {
        responses = List.copyOf(responses);
        causes = List.copyOf(causes);
        examples = List.copyOf(examples);
    }

    /// What `ioctl` is called with on this architecture.
    public long ioctl(Architecture architecture) {
        long size = struct().map(struct -> struct.layout(architecture).size()).orElse(0L);
        return architecture.encode(numbering, device.type(), number, size);
    }

    public Optional<Struct> struct() {
        return argument instanceof Argument.ByPointer pointer ? Optional.of(pointer.struct()) : Optional.empty();
    }

    /// What it is called with, in the order of the text: the fields of its structure, or the one value.
    public List<Field> fields() {
        return switch (argument) {
            case Argument.ByPointer(var struct, _, _, _) -> struct.fields();
            case Argument.ByValue(var value) -> List.of(value);
            case Argument.None _ -> List.of();
        };
    }

    /// What `ioctl` returns when all is well.
    public sealed interface Returns {
        /// 0.
        record Zero() implements Returns {}

        /// 1 for yes, 0 for no.
        record Flag() implements Returns {}

        /// A number that stands for itself.
        ///
        /// @param text what it says
        record Value(Optional<String> text) implements Returns {}

        /// How many of something.
        ///
        /// @param text of what
        record Count(Optional<String> text) implements Returns {}

        /// A file descriptor that is new.
        ///
        /// @param kind the device or file kind that it is of
        record NewDescriptor(Optional<String> kind, Optional<String> text) implements Returns {}

        /// The id of the object just made.
        record MadeObject(List<String> kinds) implements Returns {
            public MadeObject {
                kinds = List.copyOf(kinds);
            }
        }
    }
}
