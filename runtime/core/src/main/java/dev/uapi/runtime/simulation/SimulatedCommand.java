package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Layouts;
import java.util.List;

/// A registered command.
///
/// @param word        the whole command word
/// @param minimumSize in bytes, the least that a caller may give
/// @param size        in bytes, as the kernel played knows the structure
record SimulatedCommand(
        String name, long word, Convention convention, long minimumSize, long size, CommandHandler handler, List<Response> responses) {
    /// A structure that begins with its size has room for it.
    SimulatedCommand {
        boolean saysSize = convention == Convention.EXTENSIBLE || convention == Convention.ARGSZ;
        if (minimumSize > size || (saysSize && minimumSize < Layouts.U32.byteSize())) {
            throw new IllegalArgumentException(name + " cannot have " + minimumSize + " to " + size + " bytes");
        }
    }

    SimulatedCommand(
            String name, long word, Convention convention, long minimumSize, long size, CommandHandler handler, Response... responses) {
        this(name, word, convention, minimumSize, size, handler, List.of(responses));
    }

    Response responseTo(Call call) {
        return responses.stream().filter(response -> response.when().test(call)).findFirst().orElse(Response.NOTHING);
    }
}
