package dev.uapi.runtime.trace;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/// A call byte by byte, malformed or not. Addresses in it stand as 0, for they mean nothing in another process; what they
/// point to is written out.
final class ExactForm {
    private final JsonGenerator json;
    private final CallReader reader;
    private final boolean faulted;

    /// @param faulted whether the call failed over memory: then it is said how far that can be written
    ExactForm(JsonGenerator json, CallReader reader, boolean faulted) {
        this.json = json;
        this.reader = reader;
        this.faulted = faulted;
    }

    void argument(CallImage.ByPointer call) {
        if (call.isNull()) {
            json.writeNullProperty("raw");
            return;
        }
        json.writeStringProperty("raw", withoutAddresses(call).hex());
        limits(call.structure(), writable(call.structure()));
        if (!call.arrays().isEmpty()) {
            json.writeObjectPropertyStart("memory");
            call.arrays().forEach((offset, array) -> array(Long.toString(offset), array));
            json.writeEndObject();
        }
    }

    void answer(CallImage.ByPointer before, CallImage.ByPointer after) {
        if (after.structure().differsFrom(before.structure())) {
            json.writeStringProperty("out", withoutAddresses(after).hex());
        }
        SortedMap<Long, MemoryImage> changed = changed(before.arrays(), after.arrays());
        if (!changed.isEmpty()) {
            json.writeObjectPropertyStart("memory_out");
            changed.forEach((offset, array) -> json.writeStringProperty(Long.toString(offset), array.hex()));
            json.writeEndObject();
        }
    }

    private void array(String offset, MemoryImage array) {
        long writable = writable(array);
        if (array.isWhole() && writable == array.size()) {
            json.writeStringProperty(offset, array.hex());
        } else {
            json.writeObjectPropertyStart(offset);
            json.writeStringProperty("bytes", array.hex());
            limits(array, writable);
            json.writeEndObject();
        }
    }

    private void limits(MemoryImage image, long writable) {
        if (!image.isWhole()) {
            json.writeNumberProperty("readable", image.size());
        }
        if (writable < image.size()) {
            json.writeNumberProperty("writable", writable);
        }
    }

    private long writable(MemoryImage image) {
        return faulted ? reader.writable(image) : image.size();
    }

    private static MemoryImage withoutAddresses(CallImage.ByPointer call) {
        MemoryImage structure = call.structure();
        for (FieldInfo pointer : call.info().map(CommandInfo::pointers).orElseGet(List::of)) {
            structure = call.arrays().containsKey(pointer.offset()) ? structure.without(pointer) : structure;
        }
        return structure;
    }

    private static SortedMap<Long, MemoryImage> changed(SortedMap<Long, MemoryImage> before, SortedMap<Long, MemoryImage> after) {
        SortedMap<Long, MemoryImage> changed = new TreeMap<>();
        for (Map.Entry<Long, MemoryImage> array : after.entrySet()) {
            MemoryImage earlier = before.get(array.getKey());
            if (earlier == null || array.getValue().differsFrom(earlier)) {
                changed.put(array.getKey(), array.getValue());
            }
        }
        return changed;
    }
}
