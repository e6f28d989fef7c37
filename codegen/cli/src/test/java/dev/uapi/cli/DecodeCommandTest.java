package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecodeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void longArraysAreShownWholeOnDemand() throws IOException {
        Path trace = file("calls.jsonl", """
                {"cmd":"0x3b82","raw":"180000000100000028000000000000000000000000000000","memory":{"16":"%s"},"errno":null}
                """.formatted("00".repeat(16 * 40)));
        String some = Run.of("decode", trace).out();
        String all = Run.of("decode", "--full", trace).out();
        assertTrue(some.contains("...]"), some);
        assertTrue(all.length() > some.length() && !all.contains("..."), all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"open\":\"iommu\"                                             | calls.jsonl:2: ",
        "{\"ioctl\":\"IOMMU_NO_SUCH\",\"arg\":{},\"errno\":null}          | calls.jsonl:2: ",
        "{\"cmd\":\"0x3b81\",\"raw\":\"0c0\",\"errno\":null}              | calls.jsonl:2: ",
        "{\"cmd\":\"0x3b81\",\"raw\":\"0c000000\",\"errno\":null,\"out\":\"\"} | calls.jsonl:2: 'out' has 0 bytes, 'raw' has 4",
        "[]                                                           | calls.jsonl:2: "
    })
    void aDamagedTraceIsShownUpToTheDamage(String line, String message) throws IOException {
        Run run = Run.of("decode", file("calls.jsonl", "{\"open\":\"iommu\",\"release\":\"6.12\"}\n" + line + "\n{\"op\":\"close\"}"));
        assertEquals(2, run.status());
        assertTrue(run.out().startsWith("open(\"/dev/iommu\") = 1</dev/iommu>") && run.out().lines().count() == 1, run.out());
        assertTrue(run.err().startsWith("uapi: ") && run.err().contains(message) && run.err().lines().count() == 1, run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"cmd\":\"0x3b70\",\"raw\":\"%s\",\"errno\":null,\"out\":\"18000000010000000000000000000000100000000000\"}",
        "{\"cmd\":\"0x3b84\",\"raw\":\"20\",\"errno\":null}",
        "{\"cmd\":\"0x3b84\",\"raw\":\"%s\",\"errno\":\"EFAULT\",\"memory\":{\"8\":\"00\"},\"memory_out\":{\"8\":\"01\"}}",
        "{\"cmd\":\"0xffffffffffffffff\",\"value\":\"0xffffffffffffffff\",\"errno\":4095}",
        "{\"cmd\":\"0x3b85\",\"value\":7,\"errno\":\"EINVAL\"}",
        "{\"cmd\":\"0x3b65\",\"raw\":\"0011\",\"errno\":\"EINVAL\"}"
    })
    void calledStrangelyIsShownNevertheless(String line) throws IOException {
        Run run = Run.of("decode", file("calls.jsonl", line.formatted("18000000" + "00".repeat(18))));
        assertEquals(0, run.status(), run.err());
        assertEquals(1, run.out().lines().filter(shown -> shown.startsWith("ioctl(1, ")).count(), run.out());
    }

    @Test
    void whatCallsOpenIsReadAndWritten() throws IOException {
        Path trace = file("calls.jsonl", """
                {"opened":5,"id":2,"by":1}
                {"id":2,"op":"read","size":16,"errno":null,"ret":2,"bytes":"0102"}
                {"id":2,"op":"write","at":4096,"bytes":"03","errno":"EINVAL"}
                {"id":1,"op":"mmap","at":8192,"size":4096,"errno":"ENODEV"}
                {"id":1,"op":"read"}
                """);
        assertEquals(
                """
                /* 2 is what 1 opened as 5 */
                read(2, "0102", 16) = 2
                pwrite(2, "03", 1, 0x1000) = -1 EINVAL
                mmap(1, 4096, 0x2000) = -1 ENODEV
                read(1, ...)
                """,
                Run.of("decode", trace).out());
    }

    @Test
    void otherDescriptionsReadTracesToo() throws IOException {
        Path trace = file("calls.jsonl", """
                {"open":"lamp","id":1,"release":"6.5"}
                {"id":1,"ioctl":"LAMP_SET","arg":{"on":1},"errno":null}
                """);
        Run run = Run.of("decode", "--of", Samples.lamp(folder), trace);
        assertTrue(run.out().endsWith("ioctl(1</dev/lamp>, LAMP_SET, {on=1}) = 0\n"), run.out() + run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "write(1, \"ioctl(3, 0x3b85, 0)\", 19)   = 19",
        "my own words: ioctl(3, 0x3b85, 0x7f) = -1 EINVAL (Invalid argument)",
        "ioctl(0, TCGETS, {B38400 opost isig icanon echo ...}) = -1 ENOTTY (Inappropriate ioctl for device)",
        "ioctl(1</dev/pts/0>, TIOCGWINSZ, 0x7ffd) = -1 ENOTTY (Inappropriate ioctl for device)",
        "ioctl(3, 0x3b85",
        "ioctl(3, _IOC(_IOC_NONE, 0x3b, 0xzz, 0), 0x7f) = -1 EINVAL (Invalid argument)",
        "[pid 41] <... ioctl resumed>, 0x40a26eb4) = -1 EINVAL (Invalid argument)",
        "--- SIGCHLD {si_signo=SIGCHLD} ---"
    })
    void whateverElseItPrintsStaysAsItIs(String line) throws IOException {
        assertEquals(line + "\n", Run.of("decode", file("strace.txt", line)).out());
    }

    @Test
    void aReleaseLeavesOutWhatItCannotHave() throws IOException {
        String call = "ioctl(3, _IOC(_IOC_NONE, 0x3b, 0x85, 0), 0x7f) = -1 EINVAL (Invalid argument)";
        Path file = file("strace.txt", call);
        String any = Run.of("decode", file).out();
        assertTrue(any.contains("nothing_to_map: `length` is 0, or more pages than fit (until Linux 6.13)"), any);
        String old = Run.of("decode", "--release", "6.6", file).out();
        assertTrue(old.contains("nothing_to_map: `length` is 0, or more pages than fit\n"), old);
        assertEquals(-1, old.indexOf("no_access"), old);
    }

    @Test
    void otherDescriptionsDoAsWell() throws IOException {
        Path file = file("strace.txt", "ioctl(3, _IOC(_IOC_NONE, 0x4c, 0x10, 0), 0x7f) = -1 E2BIG (Argument list too long)");
        assertEquals(
                """
                ioctl(3, LAMP_SET, 0x7f) = -1 E2BIG (Argument list too long)
                    unknown_tail: a byte behind the part that the kernel knows is not 0
                """,
                Run.of("decode", "--of", Samples.lamp(folder), file).out());
    }

    @Test
    void severalMayBePacked() throws IOException {
        Path plain = file("one.txt", "ioctl(3, 0x3b81, 0x7f) = 0");
        Path packed = folder.resolve("two.txt.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            stream.write("ioctl(3, 0x3b80, 0x7f) = 0\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                "==> " + plain + " <==\nioctl(3, 0x3b81 /* IOMMU_IOAS_ALLOC */, 0x7f) = 0\n"
                        + "==> " + packed + " <==\nioctl(3, 0x3b80 /* IOMMU_DESTROY */, 0x7f) = 0\n",
                Run.of("decode", plain, packed).out());
    }

    @Test
    void colouredOnATerminalOnly() throws IOException {
        Path file = file("strace.txt", "ioctl(3, _IOC(_IOC_NONE, 0x3b, 0x81, 0), 0x7f) = 0");
        assertEquals(
                "ioctl(3, \u001b[1mIOMMU_IOAS_ALLOC\u001b[0m, 0x7f) = 0\n",
                Run.in(new Environment(Map.of(), "out"), "decode", file).out());
    }

    @Test
    void whatStandsBeforeTheDamageIsShown() throws IOException {
        byte[] text = "ioctl(3, 0x3b81, 0x7f) = 0\n".repeat(5000).getBytes(StandardCharsets.UTF_8);
        Path packed = folder.resolve("cut.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            stream.write(text);
        }
        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(whole, whole.length - 100));
        Run run = Run.of("decode", packed);
        assertEquals(2, run.status());
        assertTrue(run.out().startsWith("ioctl(3, 0x3b81 /* IOMMU_IOAS_ALLOC */, 0x7f) = 0\n"), run.out());
        assertTrue(run.err().matches("uapi: .*cut.gz:\\d+: cannot be read: Unexpected end of ZLIB input stream\n"), run.err());
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        refused("one\n\0two", "strace.txt:2: is no text: it has a 0 in it");
        refused("one\n\u00ff", "strace.txt:1: is no text: neither a trace nor what strace prints");
    }

    private void refused(String text, String message) throws IOException {
        Path file = Files.write(folder.resolve("strace.txt"), text.getBytes(StandardCharsets.ISO_8859_1));
        Run run = Run.of("decode", file);
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith("uapi: ") && run.err().endsWith(message + "\n"), run.err());
    }

    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        Run run = Run.of("decode", file("strace.txt", "x".repeat(1 << 21)));
        assertTrue(run.err().endsWith("strace.txt:1: is longer than a million characters\n"), run.err());
    }

    @Test
    void whatIsNotThereIsOneLine() {
        Run run = Run.of("decode", "/no/such/file");
        assertEquals(new Run(2, "", "uapi: there is no file /no/such/file\n"), run);
        assertEquals("uapi: cannot read /: Is a directory\n", Run.of("decode", "/").err());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text + "\n");
    }
}
