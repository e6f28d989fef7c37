package dev.uapi.runtime.trace;

import dev.uapi.runtime.simulation.Kernel;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// Writes that a device was opened, or closed.
final class OpenLine {
    private final JsonGenerator json;

    OpenLine(JsonGenerator json) {
        this.json = json;
    }

    void open(int id, String device, Opening opening) {
        Kernel kernel = opening.kernel();
        json.writeStartObject();
        json.writeStringProperty("open", device);
        json.writeNumberProperty("id", id);
        json.writeStringProperty("release", kernel.release().toString());
        json.writeStringProperty("mode", "rw");
        json.writeBooleanProperty("thp", kernel.transparentHugePages());
        json.writeNumberProperty("page", kernel.pageSize());
        capabilities(kernel.capabilities());
        surroundings(opening);
        json.writeEndObject();
    }

    void close(int id) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeStringProperty("op", "close");
        json.writeEndObject();
    }

    private void capabilities(Set<String> capabilities) {
        json.writeName("caps");
        if (capabilities.containsAll(Kernel.ALL_CAPABILITIES)) {
            json.writeString("root");
        } else {
            strings(capabilities);
        }
    }

    private void surroundings(Opening opening) {
        if (!opening.options().isEmpty()) {
            json.writeName("config");
            strings(opening.options());
        }
        if (!opening.descriptors().isEmpty()) {
            json.writeObjectPropertyStart("fds");
            opening.descriptors().forEach((descriptor, kind) -> json.writeStringProperty(Integer.toString(descriptor), kind));
            json.writeEndObject();
        }
    }

    private void strings(Iterable<String> strings) {
        json.writeStartArray();
        strings.forEach(json::writeString);
        json.writeEndArray();
    }
}
