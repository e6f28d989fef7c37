package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// Something that not every kernel or every machine offers.
///
/// @param number what it is asked by, where it has a number
/// @param adds   commands and flags that come with it
public record Extension(
        String name, Optional<Long> number, List<String> adds, Optional<Query> query,
        Availability availability, Documentation documentation) {
    public Extension {
        adds = List.copyOf(adds);
    }

    /// The command that answers whether it is there.
    ///
    /// @param given the arguments that ask
    /// @param gives what the description says is answered
    public record Query(String command, List<Example.Assignment> given, long gives) {}
}
