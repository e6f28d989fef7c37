package dev.uapi.replay;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Holds one answer against another.
final class Comparison {
    private final TraceLine.Called call;
    private final Optional<CommandInfo> info;
    private final Optional<Cause> cause;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(TraceLine.Called call, Optional<CommandInfo> info, Optional<Cause> cause) {
        this.call = call;
        this.info = info;
        this.cause = cause;
    }

    /// @param info  what is known of the command
    /// @param cause why the device refused the call, if it did
    static List<Difference> of(TraceLine.Called call, Answer got, Optional<CommandInfo> info, Optional<Cause> cause) {
        Comparison comparison = new Comparison(call, info, cause);
        comparison.compare(call.answer(), got);
        return comparison.differences;
    }

    private void compare(Answer expected, Answer got) {
        if (expected.result() != got.result()) {
            tell(expected.result() < 0 || got.result() < 0 ? "errno" : "ret", expected.outcome(), got.outcome());
        }
        compareStructures(expected.structure(), got.structure());
        expected.memory().forEach((offset, bytes) ->
                compareBytes("what " + pointer(offset) + " points to", bytes, Objects.requireNonNull(got.memory().get(offset))));
    }

    private void compareStructures(Bytes expected, Bytes got) {
        Bytes rest = got;
        for (FieldInfo field : info.map(CommandInfo::fields).orElseGet(List::of)) {
            int offset = Math.toIntExact(field.offset());
            if (field.end() <= expected.length()) {
                Bytes wanted = expected.slice(offset, field.size());
                if (!isFileOfEither(field, wanted, got.slice(offset, field.size()))) {
                    compareField(field, wanted, got.slice(offset, field.size()));
                }
                rest = rest.with(offset, wanted);
            }
        }
        compareBytes("the structure", expected, rest);
    }

    /// Both opened a file, each under a number of its own.
    private static boolean isFileOfEither(FieldInfo field, Bytes expected, Bytes got) {
        return DescriptorFields.isAnswered(field)
                && (int) expected.number(0, field.size()) >= 0
                && (int) got.number(0, field.size()) >= 0;
    }

    private void compareField(FieldInfo field, Bytes expected, Bytes got) {
        if (!expected.equals(got)) {
            tell(field.name(), value(expected), value(got));
        }
    }

    private void compareBytes(String where, Bytes expected, Bytes got) {
        int first = expected.mismatch(got);
        if (first >= 0) {
            int last = expected.length() - 1;
            while (expected.slice(last, 1).equals(got.slice(last, 1))) {
                last--;
            }
            int length = last + 1 - first;
            tell(where + " from byte " + first, expected.slice(first, length).hex(), got.slice(first, length).hex());
        }
    }

    private void tell(String where, String expected, String got) {
        String command = info.map(CommandInfo::name).orElseGet(() -> "0x" + Long.toHexString(call.invocation().command()));
        differences.add(new Difference(call.number(), command, where, expected, got, cause));
    }

    private String pointer(int offset) {
        return info.stream()
                .flatMap(known -> known.fields().stream())
                .filter(field -> field.offset() == offset)
                .map(FieldInfo::name)
                .findFirst()
                .orElseGet(() -> "the pointer at byte " + offset);
    }

    private static String value(Bytes bytes) {
        boolean number = bytes.length() == 1 || bytes.length() == 2 || bytes.length() == 4 || bytes.length() == 8;
        return number ? "0x" + Long.toHexString(bytes.number(0, bytes.length())) : bytes.hex();
    }
}
