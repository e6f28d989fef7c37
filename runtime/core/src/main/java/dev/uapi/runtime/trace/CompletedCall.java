package dev.uapi.runtime.trace;

import dev.uapi.runtime.Errno;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A call and its answer, for people to read.
///
/// @param command   by its kernel name, or the command word in hexadecimal if the catalog does not know it
/// @param arguments the fields that go in, as traces spell them, in the order of the structure; empty if they cannot be read
/// @param result    what ioctl returned, 0 or more, or minus the errno
/// @param answers   the fields that come out
public record CompletedCall(String command, SequencedMap<String, String> arguments, long result, SequencedMap<String, String> answers) {
    /// Copies the maps.
    public CompletedCall {
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
        answers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(answers));
    }

    static CompletedCall of(CallImage before, CallImage after, long result) {
        return switch (before) {
            case CallImage.ByValue call -> new CompletedCall(call.name(), byValue(call), result, new LinkedHashMap<>());
            case CallImage.ByPointer call -> byPointer(call, (CallImage.ByPointer) after, result);
        };
    }

    /// Why it failed; empty if it did not.
    public Optional<Errno> errno() {
        return result < 0 ? Optional.of(Errno.of((int) -result)) : Optional.empty();
    }

    /// `IOMMU_IOAS_MAP(flags=READABLE, ioas_id=1, ...) = 0, iova=0x1000`
    @Override
    public String toString() {
        String outcome = errno().map(Errno::name).orElseGet(() -> Long.toString(result));
        return command + "(" + joined(arguments) + ") = " + outcome + (answers.isEmpty() ? "" : ", " + joined(answers));
    }

    private static SequencedMap<String, String> byValue(CallImage.ByValue call) {
        SequencedMap<String, String> arguments = new LinkedHashMap<>();
        arguments.put("value", FieldValue.number(call.value(), false).toString());
        return arguments;
    }

    private static CompletedCall byPointer(CallImage.ByPointer before, CallImage.ByPointer after, long result) {
        Optional<CommandInfo> info = before.info();
        if (info.isEmpty()) {
            return new CompletedCall(before.name(), new LinkedHashMap<>(), result, new LinkedHashMap<>());
        }
        SequencedMap<String, FieldValue> arguments = TypedForm.arguments(info.get(), before.structure());
        SequencedMap<String, FieldValue> answers = TypedForm.answers(info.get(), before.structure(), after.structure(), result >= 0);
        return new CompletedCall(before.name(), spelt(arguments), result, spelt(answers));
    }

    private static SequencedMap<String, String> spelt(SequencedMap<String, FieldValue> fields) {
        SequencedMap<String, String> spelt = new LinkedHashMap<>();
        fields.forEach((name, value) -> spelt.put(name, value.toString()));
        return spelt;
    }

    private static String joined(SequencedMap<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + field.getValue()).collect(Collectors.joining(", "));
    }
}
