package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.MannersProblem;
import dev.uapi.language.model.Device;
import dev.uapi.language.syntax.Body.DeviceBody;
import dev.uapi.language.syntax.Span;

/// Programs find out by trying. That works only if "no such command" is no answer to anything else.
final class UnknownIsToldApart implements DescriptionRule {
    private static final String NO_SUCH_COMMAND = "ENOTTY";

    @Override
    public void check(DescriptionSubject subject) {
        subject.devices().stream()
                .filter(device -> !device.meaning().unknownCommand().equals(NO_SUCH_COMMAND))
                .forEach(UnknownIsToldApart::report);
    }

    private static void report(Written<Device, DeviceBody> device) {
        Span span = device.syntax().unknowns().stream().findFirst().map(unknown -> unknown.errno().span())
                .orElse(device.syntax().name().span());
        device.report().add(new MannersProblem.UnknownNotToldApart(device.meaning().name(), device.meaning().unknownCommand()), span);
    }
}
