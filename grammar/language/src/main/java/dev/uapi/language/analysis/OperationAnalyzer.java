package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Records;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import dev.uapi.language.syntax.OperationSyntax;
import dev.uapi.language.syntax.OperationSyntax.RecordsSyntax;
import dev.uapi.language.syntax.Word;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a file can do besides `ioctl`.
final class OperationAnalyzer {
    private final Words words;
    private final Release container;

    /// @param container when the file came
    OperationAnalyzer(Words words, Release container) {
        this.words = words;
        this.container = container;
    }

    List<Operation> all(List<OperationSyntax> operations) {
        Set<String> said = new HashSet<>();
        operations.stream()
                .map(OperationSyntax::call)
                .filter(call -> !said.add(call.text()))
                .forEach(call -> words.report().add(new NameProblem.RepeatedClause(call.text()), call.span()));
        return operations.stream().flatMap(operation -> analyze(operation).stream()).toList();
    }

    private Optional<Operation> analyze(OperationSyntax syntax) {
        Availability availability = words.availability(syntax.availability(), container);
        Documentation documentation = words.documented(syntax.doc(), Kind.OPERATION, syntax.call());
        Optional<Records> records = syntax.records().flatMap(this::records);
        ContractAnalyzer contract =
                new ContractAnalyzer(words, fields(syntax, records), availability.since().orElse(container));
        syntax.causes().forEach(contract::add);
        return kind(syntax.call()).map(kind -> new Operation(
                kind, records, syntax.text().map(Word::text), contract.causes(), availability, documentation));
    }

    private static Optional<Operation.Kind> kind(Word call) {
        return Arrays.stream(Operation.Kind.values()).filter(kind -> kind.keyword().equals(call.text())).findFirst();
    }

    private Optional<Records> records(RecordsSyntax syntax) {
        Optional<Struct> struct = new TypeAnalyzer(words).struct(syntax.struct());
        Optional<EnumType> payload = syntax.payload().flatMap(new TypeAnalyzer(words)::payloads);
        return struct.map(found -> new Records(found, syntax.whole(), payload));
    }

    /// What a condition can look at: what is written.
    private static Map<String, Field> fields(OperationSyntax syntax, Optional<Records> records) {
        Map<String, Field> fields = new LinkedHashMap<>();
        if (syntax.call().text().equals(Operation.Kind.WRITE.keyword())) {
            records.ifPresent(written -> written.struct().fields().forEach(field -> fields.put(field.name(), field)));
        }
        return fields;
    }
}
