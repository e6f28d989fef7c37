package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FileInfoTest {
    private static final FileInfo FILE = new FileInfo(List.of("pos:\t0", "flags:\t0100002", "mnt_id:\t9", "ino:\t42"));
    private static final FileInfo NAME = new FileInfo(List.of("pos:\t0", "flags:\t012000000", "mnt_id:\t9"));
    private static final FileInfo BUFFER =
            new FileInfo(List.of("pos:\t0", "flags:\t02000002", "size:\t8192", "count:\t2", "exp_name:\tsystem"));

    @Test
    void whatIsNotOpenHasNone() {
        assertEquals(Optional.empty(), FileInfo.of(-1));
        assertEquals(Optional.empty(), FileInfo.of(Integer.MAX_VALUE));
        assertTrue(FileInfo.of(0).isPresent());
    }

    @Test
    void aMereNameIsOfNoUse() {
        assertTrue(FILE.isUsable());
        assertFalse(NAME.isUsable());
    }

    @Test
    void buffersAreToldByTheirExporter() {
        assertFalse(FILE.isBuffer());
        assertTrue(BUFFER.isBuffer());
    }

    @Test
    void aBufferHasAnEnd() {
        assertFalse(BUFFER.isBufferWithout(8191));
        assertTrue(BUFFER.isBufferWithout(8192));
        assertTrue(BUFFER.isBufferWithout(-1));
        assertFalse(FILE.isBufferWithout(-1));
    }
}
