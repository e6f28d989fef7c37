package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.languageserver.feature.Errnos;
import dev.uapi.runtime.Errno;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An editor tells of an errno what an exception does, though the server knows nothing of bindings.
final class ErrnosTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void anEditorSaysWhatAnExceptionSays(Errno errno) {
        assertEquals(Optional.of(errno.text()), Errnos.meaning(errno.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EWOULDBLOCK", "EDEADLOCK", "ENOTSUP"})
    void secondNamesSayTheSame(String name) {
        assertEquals(Errno.named(name).map(Errno::text), Errnos.meaning(name));
    }

    @Test
    void whatIsNoErrnoSaysNothing() {
        assertEquals(Optional.empty(), Errnos.meaning("ENOSUCH"));
    }
}
