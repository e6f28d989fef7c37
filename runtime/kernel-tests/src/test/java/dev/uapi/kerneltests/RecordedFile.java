package dev.uapi.kerneltests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a trace says of one open file.
///
/// @param opening the line that opens it
/// @param calls   the lines of its calls, in order
record RecordedFile(JsonNode opening, List<JsonNode> calls) {
    private static final JsonMapper JSON = new JsonMapper();

    /// All open files of a trace, in the order in which they were opened.
    static List<RecordedFile> in(String resource) throws IOException {
        SequencedMap<Integer, RecordedFile> files = new TreeMap<>();
        for (JsonNode line : lines(resource)) {
            int id = line.get("id").asInt();
            if (line.has("open")) {
                files.put(id, new RecordedFile(line, new ArrayList<>()));
            } else if (!line.has("op")) {
                Objects.requireNonNull(files.get(id)).calls.add(line);
            }
        }
        return List.copyOf(files.values());
    }

    private static List<JsonNode> lines(String resource) throws IOException {
        var stream = Objects.requireNonNull(RecordedFile.class.getResourceAsStream("/" + resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().map(JSON::readTree).toList();
        }
    }
}
