package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.ClaimView;
import dev.uapi.generator.json.DocumentView.DeviceView;
import dev.uapi.generator.json.DocumentView.FileKindView;
import dev.uapi.generator.json.DocumentView.NumberNamesView;
import dev.uapi.generator.json.DocumentView.OperationView;
import dev.uapi.generator.json.DocumentView.RecordsView;
import dev.uapi.generator.json.DocumentView.UnknownCommandView;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.NumberNames;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Records;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.Optional;

/// Makes the views of what file descriptors there are.
final class FileViews {
    private final Description description;

    FileViews(Description description) {
        this.description = description;
    }

    DeviceView device(Device device) {
        return new DeviceView(
                description.name(), device.name(), device.path(), device.makers(), Character.toString(device.type()), device.first(),
                new UnknownCommandView(device.unknownCommand(), device.unknownCommandText()),
                device.claims().stream().map(claim -> new ClaimView(claim.number(), claim.by())).toList(), names(device.names()),
                device.answers(), device.beside(), operations(device.operations(), description.since()),
                device.documentation().markdown());
    }

    FileKindView fileKind(FileKind kind) {
        Release since = kind.availability().since().orElse(description.since());
        return new FileKindView(
                description.name(), kind.name(), kind.makers(), operations(kind.operations(), since), since.toString(),
                DocumentViews.stable(kind.availability()), DocumentViews.until(kind.availability()), kind.documentation().markdown());
    }

    private static Optional<NumberNamesView> names(NumberNames names) {
        return names.equals(NumberNames.NONE)
                ? Optional.empty()
                : Optional.of(new NumberNamesView(names.type(), names.base(), names.numbers()));
    }

    private static List<OperationView> operations(List<Operation> operations, Release containing) {
        return operations.stream().map(operation -> operation(operation, containing)).toList();
    }

    private static OperationView operation(Operation operation, Release containing) {
        return new OperationView(
                operation.kind().keyword(), operation.records().map(FileViews::records), operation.text(),
                operation.causes().stream().map(CauseViews::of).toList(), DocumentViews.since(operation.availability(), containing),
                DocumentViews.stable(operation.availability()), DocumentViews.until(operation.availability()),
                operation.documentation().markdown());
    }

    private static RecordsView records(Records records) {
        return new RecordsView(records.struct().name(), records.whole(), records.payload().map(EnumType::name));
    }
}
