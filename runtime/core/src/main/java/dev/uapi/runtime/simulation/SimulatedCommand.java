package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Layouts;
import java.util.List;

/// A registered command.
///
/// @param word        the whole command word
/// @param minimumSize in bytes, the least that a caller may give
/// @param known       in bytes, as the kernel played knows the structure
/// @param size        in bytes, of the longest structure that any kernel knows
record SimulatedCommand(
        String name, long word, Convention convention, long minimumSize, long known, long size, CommandHandler handler,
        List<Response> responses) {
    /// A structure that begins with its size has room for it.
    SimulatedCommand {
        boolean saysSize = convention == Convention.EXTENSIBLE || convention == Convention.ARGSZ;
        if (minimumSize > known || known > size || (saysSize && minimumSize < Layouts.U32.byteSize())) {
            throw new IllegalArgumentException(name + " cannot have " + minimumSize + " to " + known + " of " + size + " bytes");
        }
        responses = List.copyOf(responses);
    }

    Response responseTo(Call call) {
        return responses.stream().filter(response -> response.when().test(call)).findFirst().orElse(Response.NOTHING);
    }
}
