package dev.uapi.examples.ppcwindows;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.junit.FailNth;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Whatever the kernel refuses, the program leaves nothing behind.
final class LeaksNothingTest {
    @FailNth
    void withoutWindows(Iommufd iommu) {
        PpcWindows.run(iommu, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
}
