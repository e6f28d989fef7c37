package dev.uapi.generator.java;

import dev.uapi.generator.java.CausesView.CauseView;
import dev.uapi.generator.java.FileView.PollView;
import dev.uapi.generator.java.FileView.RecordsView;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the view of a class that reads and writes an open file.
final class FileViews {
    private final JavaNames names;
    private final Imports imports;

    FileViews(JavaNames names, Imports imports) {
        this.names = names;
        this.imports = imports;
        Stream.of("KernelFile", "OpenFile").forEach(type -> imports.use("dev.uapi.runtime." + type));
    }

    FileView view(RecordFile file) {
        Map<String, String> constants = constants(file);
        List<Record> operations = file.operations().stream().flatMap(operation -> view(file, operation, constants).stream()).toList();
        List<CauseView> causes = new ArrayList<>();
        file.operations().stream().filter(FileViews::isCalled).forEach(operation -> operation.causes().forEach(cause -> causes.add(
                new CauseView(
                        Comments.cause(cause), constant(constants, operation, cause), Literals.string(cause.id()),
                        Errnos.constant(cause.errno()), Literals.string(cause.text())))));
        if (!causes.isEmpty()) {
            imports.use("dev.uapi.runtime.Cause");
        }
        return new FileView(comment(file), names.file(file).simpleName(), Literals.string(file.name()), operations, new CausesView(causes));
    }

    private static CommentView comment(RecordFile file) {
        return Comments.file(file, file.operations().stream()
                .filter(operation -> operation.kind() == Operation.Kind.MMAP)
                .map(operation -> "`mmap`: " + words(operation)).toList());
    }

    private static String words(Operation operation) {
        String summary = operation.documentation().isEmpty() ? "" : operation.documentation().summary();
        return Markdown.inline(operation.text().orElse(summary));
    }

    private static boolean isCalled(Operation operation) {
        return operation.records().isPresent();
    }

    private Optional<Record> view(RecordFile file, Operation operation, Map<String, String> constants) {
        return switch (operation.kind()) {
            case READ, WRITE -> operation.records().<Record>map(records -> records(file, operation, records, constants));
            case POLL -> Optional.of(new PollView(of(operation)));
            case MMAP -> Optional.empty();
        };
    }

    private RecordsView records(RecordFile file, Operation operation, Records records, Map<String, String> constants) {
        Stream.of("java.lang.foreign.MemorySegment", "java.util.List").forEach(imports::use);
        Stream.of("Cause", "CauseSearch", "Errno", "UapiException").forEach(type -> imports.use("dev.uapi.runtime." + type));
        String keyword = operation.kind().keyword();
        String capital = Identifiers.type(keyword);
        List<SearchStepView> search = operation.causes().stream()
                .map(cause -> new SearchStepView("perhaps", constant(constants, operation, cause), "true")).toList();
        return new RecordsView(
                of(operation, records), keyword, "try" + capital, "causesOf" + capital, imports.use(names.struct(records.struct())),
                operation.kind() == Operation.Kind.READ ? "read" : "written", records.whole(), title(file, operation), search);
    }

    private CommentView of(Operation operation) {
        String text = operation.text().map(words -> "When it is ready: " + Markdown.inline(words) + ".").orElse("Waits.");
        return Comments.of(operation.documentation(), text);
    }

    private CommentView of(Operation operation, Records records) {
        String verb = operation.kind() == Operation.Kind.READ ? "Reads " : "Writes ";
        String what = (records.whole() ? "whole records, each a [" : "records, each beginning with a [")
                + names.struct(records.struct()).simpleName() + "]";
        String payload = records.payload().map(types -> payload(records, types)).orElse("");
        return Comments.of(operation.documentation(), verb + what + payload + ".");
    }

    private String payload(Records records, EnumType types) {
        return ", behind which stands what its kind says: " + String.join(", ", types.members().stream()
                .filter(member -> names.mayKnow(records.struct(), types, member))
                .flatMap(member -> member.carries().stream())
                .map(struct -> "[" + imports.use(names.struct(struct)) + "]").distinct().toList());
    }

    private static String title(RecordFile file, Operation operation) {
        return Literals.string(file.name() + ": " + operation.kind().keyword());
    }

    private static Map<String, String> constants(RecordFile file) {
        List<String> ids = file.operations().stream()
                .flatMap(operation -> operation.causes().stream().map(cause -> key(operation, cause))).toList();
        return NameSpace.members(ids, Identifiers::constant, ReservedNames.OF_CAUSES);
    }

    private static String constant(Map<String, String> constants, Operation operation, Cause cause) {
        return Objects.requireNonNull(constants.get(key(operation, cause)));
    }

    private static String key(Operation operation, Cause cause) {
        return operation.kind().keyword() + "_" + cause.id();
    }
}
