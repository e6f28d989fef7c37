package dev.uapi.generator.java;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A number that no command has: a device that does not refuse it does not tell commands apart, so nothing that it answers is to
/// be believed.
public final class ControlNumber {
    private static final long GREATEST = 0xff;

    private ControlNumber() {}

    /// The greatest number that is free, among all devices with the same type character.
    ///
    /// @param descriptions all that are known
    /// @return empty if none is free
    public static OptionalLong of(Device device, List<Description> descriptions) {
        Set<Long> taken = descriptions.stream()
                .flatMap(description -> Stream.concat(commands(description, device.type()), claims(description, device.type())))
                .collect(Collectors.toSet());
        return LongStream.rangeClosed(0, GREATEST).map(number -> GREATEST - number).filter(number -> !taken.contains(number)).findFirst();
    }

    private static Stream<Long> commands(Description description, char type) {
        return description.commands().stream().filter(command -> command.device().type() == type).map(Command::number);
    }

    private static Stream<Long> claims(Description description, char type) {
        return description.devices().stream()
                .filter(device -> device.type() == type)
                .flatMap(device -> device.claims().stream())
                .map(Device.Claim::number);
    }
}
