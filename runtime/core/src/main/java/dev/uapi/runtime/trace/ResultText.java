package dev.uapi.runtime.trace;

import dev.uapi.runtime.Errno;
import tools.jackson.core.JsonGenerator;

/// Writes what a call returned: the errno, or `null` and what is more than 0.
record ResultText(JsonGenerator json) {
    void write(long result) {
        json.writeName("errno");
        if (result >= 0) {
            json.writeNull();
        } else {
            errno((int) -result);
        }
        if (result > 0) {
            json.writeNumberProperty("ret", result);
        }
    }

    private void errno(int number) {
        Errno errno = Errno.of(number);
        if (errno == Errno.UNKNOWN) {
            json.writeNumber(number);
        } else {
            json.writeString(errno.name());
        }
    }
}
