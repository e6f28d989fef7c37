package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.Operation;
import java.util.List;
import java.util.stream.Stream;

/// A kind of file descriptor: a device that has a path, or what a command hands out.
///
/// @param label the path of a device, the name of another
record OpenFile(String name, Phrase label, Page page, List<Operation> operations) {
    static List<OpenFile> of(Description description) {
        Stream<OpenFile> devices = description.devices().stream().map(each -> of(description, each));
        return Stream.concat(devices, description.fileKinds().stream().map(each -> of(description, each))).toList();
    }

    private static OpenFile of(Description description, Device device) {
        return new OpenFile(device.name(), Phrase.text(device.label()), Pages.of(description, device), device.operations());
    }

    private static OpenFile of(Description description, FileKind kind) {
        return new OpenFile(kind.name(), Phrase.text(kind.name()), Pages.of(description, kind), kind.operations());
    }
}
