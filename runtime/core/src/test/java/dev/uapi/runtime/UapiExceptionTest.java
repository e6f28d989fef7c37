package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UapiExceptionTest {
    private static final Cause OVERLAP =
            new Cause("IOMMU_IOAS_MAP", "overlap", Errno.EEXIST, "the fixed range touches an existing mapping");
    private static final Cause OTHER = new Cause("IOMMU_IOAS_MAP", "other", Errno.EEXIST, "it was there before");

    @Test
    void namesCommandErrnoAndCause() {
        UapiException exception = new UapiException("IOMMU_IOAS_MAP", Errno.EEXIST, List.of(OVERLAP));
        assertEquals("IOMMU_IOAS_MAP: EEXIST, the fixed range touches an existing mapping", exception.getMessage());
        assertEquals("IOMMU_IOAS_MAP", exception.command());
        assertEquals(Errno.EEXIST, exception.errno());
        assertEquals(List.of(OVERLAP), exception.causes());
    }

    @Test
    void givesEveryCauseThatIsPossible() {
        UapiException exception = new UapiException("IOMMU_IOAS_MAP", Errno.EEXIST, List.of(OVERLAP, OTHER));
        String message = "IOMMU_IOAS_MAP: EEXIST, the fixed range touches an existing mapping, or it was there before";
        assertEquals(message, exception.getMessage());
    }

    @Test
    void survivesBeingSentElsewhere() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new UapiException("IOMMU_IOAS_MAP", Errno.EEXIST, List.of(OVERLAP, OTHER)));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            UapiException exception = assertInstanceOf(UapiException.class, in.readObject());
            assertEquals(List.of(OVERLAP, OTHER), exception.causes());
        }
    }

    @Test
    void withoutACauseTheErrnoSpeaks() {
        assertEquals("CMD: EIO, the device failed", new UapiException("CMD", Errno.EIO, List.of()).getMessage());
    }
}
