package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// One ioctl.
///
/// @param number    within its device's numbers
/// @param since     the release that brought it, that of the description if the command says nothing
/// @param responses what is written back, in order; the first whose condition holds counts, none: nothing is
/// @param causes    every way it can fail, in the order in which the kernel looks
public record Command(
        String name,
        long number,
        IoctlClass numbering,
        Device device,
        Convention convention,
        Argument argument,
        Tier tier,
        Release since,
        Availability availability,
        List<Response> responses,
        Returns returns,
        List<Cause> causes,
        List<Example> examples,
        Documentation documentation) {
    public Command {
        responses = List.copyOf(responses);
        causes = List.copyOf(causes);
        examples = List.copyOf(examples);
    }

    /// What `ioctl` is called with on this architecture.
    public long ioctl(Architecture architecture) {
        return architecture.encode(numbering, device.type(), number, struct().map(Struct::size).orElse(0L));
    }

    public Optional<Struct> struct() {
        return argument instanceof Argument.ByPointer pointer ? Optional.of(pointer.struct()) : Optional.empty();
    }

    /// What `ioctl` returns when all is well.
    public enum Returns {
        ZERO,
        /// 1 for yes, 0 for no.
        BOOLEAN
    }
}
