package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// What a file descriptor can do besides `ioctl`.
///
/// @param records what goes through, for those that read and write structures
/// @param text    what it does, in words, where nothing more formal says it
/// @param causes  every way it can fail, in the order in which the kernel looks
public record Operation(
        Kind kind,
        Optional<Records> records,
        Optional<String> text,
        List<Cause> causes,
        Availability availability,
        Documentation documentation) {
    public Operation {
        causes = List.copyOf(causes);
    }

    /// Which system call.
    public enum Kind {
        READ("read"),
        WRITE("write"),
        MMAP("mmap"),
        POLL("poll");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
        }
    }
}
