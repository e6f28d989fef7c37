package dev.uapi.runtime.trace;

import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;

/// Writes what was done to a file otherwise than by a call: bytes were read or written, or a part of it was mapped.
final class FileLine {
    private final JsonGenerator json;
    private final int id;

    FileLine(JsonGenerator json, int id) {
        this.json = json;
        this.id = id;
    }

    /// @param by         the file whose call opened this one
    /// @param descriptor as the call answered it
    void opened(int by, int descriptor) {
        json.writeStartObject();
        json.writeNumberProperty("opened", descriptor);
        json.writeNumberProperty("id", id);
        json.writeNumberProperty("by", by);
        json.writeEndObject();
    }

    /// @param position empty: where the file stands
    /// @param asked    how many bytes there is room for
    /// @param writable how many of them can be written
    /// @param into     the room, as it is now
    void read(OptionalLong position, long asked, long writable, MemoryImage into, long result) {
        begin("read", position);
        json.writeNumberProperty("size", asked);
        if (writable < asked) {
            json.writeNumberProperty("writable", writable);
        }
        new ResultText(json).write(result);
        if (result > 0) {
            json.writeStringProperty("bytes", into.hex());
        }
        json.writeEndObject();
    }

    /// @param position empty: where the file stands
    void write(OptionalLong position, MemoryImage from, long result) {
        begin("write", position);
        json.writeStringProperty("bytes", from.hex());
        new ResultText(json).write(result);
        json.writeEndObject();
    }

    void map(long offset, long length, long result) {
        begin("mmap", OptionalLong.of(offset));
        json.writeNumberProperty("size", length);
        new ResultText(json).write(result);
        json.writeEndObject();
    }

    private void begin(String operation, OptionalLong position) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeStringProperty("op", operation);
        if (position.isPresent()) {
            json.writeNumberProperty("at", position.getAsLong());
        }
    }
}
