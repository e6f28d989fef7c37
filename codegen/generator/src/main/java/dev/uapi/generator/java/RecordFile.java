package dev.uapi.generator.java;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Tier;
import java.util.List;
import java.util.stream.Stream;

/// Something that one reads and writes: a kind of file that a command makes, or a device.
///
/// @param what  in words, for a comment
/// @param tier  of those commands that make it
record RecordFile(
        String name, String what, Tier tier, List<Operation> operations, Availability availability, Documentation documentation) {
    RecordFile {
        operations = List.copyOf(operations);
    }

    /// All of a description.
    static List<RecordFile> of(Description description, Tier home) {
        Stream<RecordFile> devices = description.devices().stream()
                .filter(device -> device.operations().stream().anyMatch(operation -> operation.records().isPresent()))
                .map(device -> of(device, home));
        return Stream.concat(description.fileKinds().stream().map(kind -> of(kind, description, home)), devices).toList();
    }

    private static RecordFile of(Device device, Tier home) {
        return new RecordFile(
                device.name() + "_file", "What one reads, writes and maps of " + Markdown.code(device.label()), home, device.operations(),
                Availability.ALWAYS, device.documentation());
    }

    private static RecordFile of(FileKind kind, Description description, Tier home) {
        List<Command> makers = description.commands().stream().filter(command -> kind.makers().contains(command.name())).toList();
        boolean basic = makers.stream().anyMatch(command -> command.tier() == Tier.BASIC);
        Tier tier = basic ? Tier.BASIC : makers.isEmpty() ? home : Tier.EXTENDED;
        String madeBy = String.join(" or ", kind.makers().stream().map(Markdown::code).toList());
        String what = "An open file" + (madeBy.isEmpty() ? "" : " that " + madeBy + " makes");
        return new RecordFile(kind.name(), what, tier, kind.operations(), kind.availability(), kind.documentation());
    }
}
