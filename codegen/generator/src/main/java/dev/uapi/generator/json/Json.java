package dev.uapi.generator.json;

import tools.jackson.databind.json.JsonMapper;

/// Values as JSON on one line.
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /// @param value lists, maps, strings, numbers, booleans and nulls
    public static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
