package dev.uapi.runtime.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The schema that is published with the runtime.
final class TraceSchema {
    private static final Schema SCHEMA = load();

    private TraceSchema() {}

    static boolean admits(String line) {
        return SCHEMA.validate(line, InputFormat.JSON).isEmpty();
    }

    static void assertAdmits(List<String> lines) {
        for (String line : lines) {
            assertEquals(List.of(), SCHEMA.validate(line, InputFormat.JSON), line);
        }
    }

    private static Schema load() {
        try (InputStream schema = Objects.requireNonNull(TraceWriter.class.getResourceAsStream("trace.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
