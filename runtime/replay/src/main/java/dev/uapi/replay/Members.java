package dev.uapi.replay;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// An object of JSON in a line of a trace. It knows where it stands, to say so when something in it is wrong.
final class Members {
    private static final String HEXADECIMAL = "0x";
    private static final int HEXADECIMAL_RADIX = 16;

    private final String file;
    private final int line;
    private final JsonNode node;

    /// @param what what messages call it
    Members(String file, int line, String what, JsonNode node) throws TraceException {
        this.file = file;
        this.line = line;
        this.node = node;
        if (!node.isObject()) {
            throw wrong(what + " is no JSON object");
        }
    }

    int line() {
        return line;
    }

    boolean has(String name) {
        return node.has(name);
    }

    Set<String> names() {
        return Set.copyOf(node.propertyNames());
    }

    /// What is there and is not null.
    Optional<JsonNode> find(String name) {
        return node.hasNonNull(name) ? Optional.of(node.get(name)) : Optional.empty();
    }

    JsonNode get(String name) throws TraceException {
        return find(name).orElseThrow(() -> wrong("'" + name + "' is missing"));
    }

    Members object(String name) throws TraceException {
        return new Members(file, line, "'" + name + "'", get(name));
    }

    String text(String name) throws TraceException {
        JsonNode value = get(name);
        if (!value.isString()) {
            throw wrong("'" + name + "' is no string");
        }
        return value.stringValue();
    }

    boolean truth(String name, boolean otherwise) throws TraceException {
        Optional<JsonNode> value = find(name);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw wrong("'" + name + "' is neither true nor false");
        }
        return value.map(JsonNode::booleanValue).orElse(otherwise);
    }

    /// A number, or a string with a hexadecimal one: all 64 bits count.
    long number(String name) throws TraceException {
        return number(name, get(name));
    }

    long number(String name, JsonNode value) throws TraceException {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (!value.isString()) {
            throw wrong("'" + name + "' is no number: " + value);
        }
        return number(name, value.stringValue());
    }

    long number(String name, String text) throws TraceException {
        try {
            return text.startsWith(HEXADECIMAL)
                    ? Long.parseUnsignedLong(text.substring(HEXADECIMAL.length()), HEXADECIMAL_RADIX)
                    : Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw wrong("'" + name + "' is no number: " + text);
        }
    }

    /// A number of bytes, or of a line or file.
    OptionalInt small(String name) throws TraceException {
        if (find(name).isEmpty()) {
            return OptionalInt.empty();
        }
        long number = number(name);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw wrong("'" + name + "' is not 0 to " + Integer.MAX_VALUE + ": " + number);
        }
        return OptionalInt.of((int) number);
    }

    Bytes bytes(String name) throws TraceException {
        String hex = text(name);
        try {
            return Bytes.parse(hex);
        } catch (IllegalArgumentException _) {
            throw wrong("'" + name + "' is not made of bytes of two hexadecimal digits");
        }
    }

    /// The members by numbers that are their names.
    SortedMap<Integer, String> numbered() throws TraceException {
        SortedMap<Integer, String> numbered = new TreeMap<>();
        for (String name : names()) {
            try {
                numbered.put(Integer.parseUnsignedInt(name), name);
            } catch (NumberFormatException _) {
                throw wrong("'" + name + "' is no number");
            }
        }
        return numbered;
    }

    TraceException wrong(String reason) {
        return new TraceException(file, line, reason);
    }
}
