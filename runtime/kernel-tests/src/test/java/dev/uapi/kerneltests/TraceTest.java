package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.trace.TraceWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TraceTest {
    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.Subject#releases")
    void whatWasRecordedOnAKernelFitsThePublishedSchema(Release release) throws IOException {
        Schema schema = schema();
        InputStream trace = Objects.requireNonNull(TraceTest.class.getResourceAsStream(Recorded.scenarios(release)));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(trace, StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line));
        }
    }

    private static Schema schema() throws IOException {
        try (InputStream schema = Objects.requireNonNull(TraceWriter.class.getResourceAsStream("trace.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema, InputFormat.JSON);
        }
    }
}
