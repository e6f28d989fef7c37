package dev.uapi.examples.rust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.kerneltests.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The crate that was generated, by a compiler that knows nothing of us.
final class RustTest {
    private static final Guest HERE = new Guest(List.of("env"));

    @BeforeAll
    static void compileTheCrate() throws Exception {
        assumeTrue(Guest.isInstalled("rustc"), "rustc is not there");
        rustc("--crate-type", "rlib", "-o", "target/libiommufd.rlib", "target/rust/iommufd.rs");
    }

    @Test
    void structuresAreLaidOutAsDescribed() throws Exception {
        rustc("--extern", "iommufd=target/libiommufd.rlib", "-o", "target/layout", "target/rust/layout.rs");
        assertEquals(List.of("38 structures are laid out as described"), HERE.run(List.of("target/layout")));
    }

    @Test
    void aRealKernelMapsAPage() throws Exception {
        rustc("--extern", "iommufd=target/libiommufd.rlib", "-o", "target/ioas", "src/main/rust/ioas.rs");
        List<String> output = Guest.userMode().run(List.of("target/ioas"));
        assertTrue(Files.readString(Path.of("README.md")).contains(String.join("\n", output)), output::toString);
    }

    private static void rustc(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("rustc", "--edition", "2021"));
        command.addAll(List.of(arguments));
        HERE.run(command);
    }
}
