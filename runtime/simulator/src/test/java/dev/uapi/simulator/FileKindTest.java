package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileKindTest {
    private static final FileKind FILE = new FileKind("memfd");
    private static final FileKind BUFFER = new FileKind("dmabuf:8192");

    @ParameterizedTest
    @ValueSource(strings = {"path", "opath", "O_PATH"})
    void aMereNameIsOfNoUse(String name) {
        assertTrue(new FileKind(name).isNameOnly());
        assertFalse(FILE.isNameOnly());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dmabuf", "dma-buf", "udmabuf", "dmabuf:8192"})
    void buffersAreToldApart(String name) {
        assertTrue(new FileKind(name).isBuffer());
        assertFalse(FILE.isBuffer());
    }

    @Test
    void aBufferHasAnEnd() {
        assertFalse(BUFFER.isBufferWithout(8191));
        assertTrue(BUFFER.isBufferWithout(8192));
        assertTrue(BUFFER.isBufferWithout(-1));
        assertFalse(FILE.isBufferWithout(-1));
    }

    @Test
    void aBufferThatNobodyMeasuredHasNone() {
        assertFalse(new FileKind("dmabuf").isBufferWithout(-1));
    }
}
