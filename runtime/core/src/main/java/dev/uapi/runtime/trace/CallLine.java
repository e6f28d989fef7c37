package dev.uapi.runtime.trace;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Extent;
import dev.uapi.runtime.simulation.Descriptors;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/// Writes one call as one object of JSON, in the shortest form that says all of it.
final class CallLine {
    private final JsonGenerator json;
    private final CallReader reader;
    private final Descriptors files;

    /// @param reader looks at memory once more, where the answer asks for it
    /// @param files  that the process has open
    CallLine(JsonGenerator json, CallReader reader, Descriptors files) {
        this.json = json;
        this.reader = reader;
        this.files = files;
    }

    void write(int id, CallImage before, CallImage after, long result) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        switch (before) {
            case CallImage.ByValue call -> value(call, result);
            case CallImage.ByPointer call -> pointer(call, (CallImage.ByPointer) after, result);
        }
        json.writeEndObject();
    }

    private void value(CallImage.ByValue call, long result) {
        json.writeStringProperty(call.info().isPresent() ? "ioctl" : "cmd", call.name());
        json.writeName("value");
        write(FieldValue.number(call.value(), false));
        result(result);
    }

    private void pointer(CallImage.ByPointer before, CallImage.ByPointer after, long result) {
        Optional<CommandInfo> info = before.info();
        if (info.isPresent() && result != Errno.EFAULT.result() && TypedForm.suits(info.get(), before)) {
            typed(info.get(), before.structure(), after.structure(), result);
        } else {
            exact(before, after, result);
        }
    }

    private void typed(CommandInfo info, MemoryImage before, MemoryImage after, long result) {
        json.writeStringProperty("ioctl", info.name());
        fields("arg", TypedForm.arguments(info, before));
        descriptors(info, before);
        extents(info, before, result);
        result(result);
        SequencedMap<String, FieldValue> answers = TypedForm.answers(info, before, after, result >= 0);
        if (!answers.isEmpty()) {
            fields("out", answers);
        }
    }

    private void exact(CallImage.ByPointer before, CallImage.ByPointer after, long result) {
        json.writeStringProperty("cmd", "0x" + Long.toHexString(before.command()));
        ExactForm form = new ExactForm(json, reader, result == Errno.EFAULT.result());
        form.argument(before);
        before.info().ifPresent(info -> {
            descriptors(info, before.structure());
            extents(info, before.structure(), result);
        });
        result(result);
        form.answer(before, after);
    }

    /// What a call means that names a file by its descriptor depends on what is open there.
    private void descriptors(CommandInfo info, MemoryImage structure) {
        List<Integer> descriptors = info.fields().stream()
                .filter(field -> field.format() == FieldFormat.DESCRIPTOR && field.direction().goesIn() && structure.holds(field))
                .map(field -> (int) FieldReader.number(field, structure.bytes()))
                .filter(descriptor -> descriptor >= 0)
                .toList();
        if (!descriptors.isEmpty()) {
            json.writeObjectPropertyStart("fds");
            descriptors.forEach(descriptor -> json.writeStringProperty(
                    Integer.toString(descriptor), files.kind(descriptor).orElse(Descriptors.CLOSED)));
            json.writeEndObject();
        }
    }

    /// What becomes of memory that is only named depends on how far it can be touched. Most can be: then nothing is said; nor of what
    /// nothing became.
    private void extents(CommandInfo info, MemoryImage structure, long result) {
        boolean faulted = result == Errno.EFAULT.result();
        if (result < 0 && !faulted) {
            return;
        }
        SortedMap<Long, Extent> extents = new TreeMap<>();
        for (FieldInfo field : info.fields()) {
            if (field.format() == FieldFormat.ADDRESS && field.direction().goesIn() && structure.holds(field)) {
                Extent extent = reader.extent(FieldReader.number(field, structure.bytes()));
                if (faulted || !extent.covers(1, true)) {
                    extents.put(field.offset(), extent);
                }
            }
        }
        if (!extents.isEmpty()) {
            json.writeObjectPropertyStart("extents");
            extents.forEach(this::extent);
            json.writeEndObject();
        }
    }

    private void extent(long offset, Extent extent) {
        json.writeObjectPropertyStart(Long.toString(offset));
        json.writeNumberProperty("readable", extent.readable());
        json.writeNumberProperty("writable", extent.writable());
        json.writeEndObject();
    }

    private void fields(String name, SequencedMap<String, FieldValue> fields) {
        json.writeObjectPropertyStart(name);
        fields.forEach((field, value) -> {
            json.writeName(field);
            write(value);
        });
        json.writeEndObject();
    }

    private void write(FieldValue value) {
        switch (value) {
            case FieldValue.Whole(var number) -> json.writeNumber(number);
            case FieldValue.Text(var text) -> json.writeString(text);
            case FieldValue.Names(var names) -> {
                json.writeStartArray();
                names.forEach(json::writeString);
                json.writeEndArray();
            }
        }
    }

    private void result(long result) {
        new ResultText(json).write(result);
    }
}
