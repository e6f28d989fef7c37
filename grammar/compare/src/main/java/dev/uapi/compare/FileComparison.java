package dev.uapi.compare;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.Operation;
import java.util.List;

/// What has become of files: those that one opens, and those that commands hand out.
record FileComparison(Changes changes) {
    void compare(Description before, Description after) {
        Pairs.of(before.devices(), after.devices(), Device::name).each(
                gone -> changes.add(Rule.FILE_REMOVED, Kind.DEVICE, gone.name(), "it was " + gone.label()),
                kept -> compare(kept.before(), kept.after()),
                come -> changes.add(Rule.FILE_ADDED, Kind.DEVICE, come.name(), come.label()));
        Pairs.of(before.fileKinds(), after.fileKinds(), FileKind::name).each(
                gone -> changes.add(Rule.FILE_REMOVED, Kind.FILE, gone.name(), "made by " + String.join(", ", gone.makers())),
                kept -> compare(kept.before(), kept.after()),
                come -> changes.add(Rule.FILE_ADDED, Kind.FILE, come.name(), "made by " + String.join(", ", come.makers())));
    }

    private void compare(Device before, Device after) {
        Places.Name subject = new Places.Name(Kind.DEVICE, after.name());
        changes.compareText(subject, before.documentation(), after.documentation());
        changes.compare(Rule.PATH_CHANGED, subject, "it is", before.label(), after.label());
        changes.compare(Rule.UNKNOWN_ANSWERED_OTHERWISE, subject, "by", before.unknownCommand(), after.unknownCommand());
        operations(subject, before.operations(), after.operations());
    }

    private void compare(FileKind before, FileKind after) {
        Places.Name subject = new Places.Name(Kind.FILE, after.name());
        changes.compareText(subject, before.documentation(), after.documentation());
        operations(subject, before.operations(), after.operations());
    }

    private void operations(Places.Name subject, List<Operation> before, List<Operation> after) {
        Pairs.of(before, after, operation -> operation.kind().keyword()).each(
                gone -> changes.add(Rule.OPERATION_REMOVED, subject, gone.kind().keyword()),
                kept -> compare(subject, kept.before(), kept.after()),
                come -> changes.add(Rule.OPERATION_ADDED, subject, come.kind().keyword()));
    }

    private void compare(Places.Name subject, Operation before, Operation after) {
        changes.compare(
                Rule.RECORDS_CHANGED, subject, after.kind().keyword() + ":",
                before.records().map(RecordsText::of).orElse("nothing"), after.records().map(RecordsText::of).orElse("nothing"));
        changes.compareText(subject, before.documentation(), after.documentation());
        new CauseComparison(changes, subject).compare(before.causes(), after.causes());
    }
}
