package dev.uapi.decode;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Several things in a row.
///
/// @param most how many of them are shown, bytes as well
record Lists(int most) {
    /// What stands for something that could not be read.
    static final String UNREADABLE = "???";

    /// What stands for more of the same.
    static final String MORE = "...";

    <T> String of(List<T> elements, Function<T, String> text) {
        Stream<String> shown = elements.stream().limit(most).map(text);
        return Stream.concat(shown, elements.size() > most ? Stream.of(MORE) : Stream.of()).collect(Collectors.joining(", ", "[", "]"));
    }

    /// As strace writes them with `-x`.
    String bytes(Memory memory) {
        byte[] bytes = memory.bytes();
        StringBuilder text = new StringBuilder("\"");
        for (int place = 0; place < Math.min(bytes.length, most); place++) {
            text.append("\\x%02x".formatted(bytes[place]));
        }
        return text.append('"').append(bytes.length > most ? MORE : memory.isCut() ? UNREADABLE : "").toString();
    }
}
