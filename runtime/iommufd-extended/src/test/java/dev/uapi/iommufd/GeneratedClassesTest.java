package dev.uapi.iommufd;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.generated.GeneratedClasses;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every class that the extended part of the description became, whichever there are.
final class GeneratedClassesTest {
    private static final Path SOURCES = Path.of("target", "generated-sources", "uapi");

    @TestFactory
    Stream<DynamicTest> keepTheirWord() {
        return GeneratedClasses.tests(SOURCES, GeneratedClassesTest.class.getClassLoader());
    }

    @Test
    void areFound() {
        assertTrue(GeneratedClasses.names(SOURCES).contains("dev.uapi.iommufd.extended.HwptAlloc"));
    }

    @Test
    void areExtendedAlone() {
        assertTrue(GeneratedClasses.names(SOURCES).stream().allMatch(name -> name.startsWith("dev.uapi.iommufd.extended.")));
    }
}
