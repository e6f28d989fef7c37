package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/// What is told as results of tests is read as such: by the parser that Maven makes its own reports with.
final class JUnitXmlTest {
    @TempDir
    private Path folder;

    private Path lamp;

    @BeforeEach
    void write() throws IOException {
        lamp = Samples.lamp(folder);
    }

    @Test
    void aRightDescriptionIsOneTestThatSucceeds() throws Exception {
        ReportTestSuite suite = read("check", "--format", "junit", lamp).getFirst();
        assertEquals(List.of("uapi check"), names(suite));
        assertEquals(List.of(1, 0, 0), counts(suite));
    }

    @Test
    void anErrorFailsAndAWarningIsSkipped() throws Exception {
        change("in u32 on;", "in u32 on;\n    in u8 hue;\n    /// When.\n    in aligned_u64 when;");
        ReportTestSuite suite = read("check", "--format", "junit", lamp).getFirst();
        assertEquals(List.of("UAPI0601 LAMP_SET: hue", "UAPI0301 LAMP_SET: when"), names(suite));
        assertEquals(List.of(2, 1, 1), counts(suite));
        ReportTestCase failed = suite.getTestCases().getLast();
        assertTrue(failed.hasFailure());
        assertEquals("UAPI0301", failed.getFailureType());
        assertEquals("C would leave 7 bytes empty in front of `when`, at offset 9", failed.getFailureMessage());
        assertTrue(failed.getFailureDetail().startsWith("lamp.uapi:25:5: C would leave"), failed.getFailureDetail());
        assertTrue(suite.getTestCases().getFirst().hasSkipped());
    }

    @Test
    void noTwoTestsHaveOneName() throws Exception {
        change("in u32 on;", "in u64 on;\n    /// When.\n    in u64 when;");
        ReportTestSuite suite = read("check", "--format", "junit", lamp).getFirst();
        assertEquals(List.of("UAPI0301 LAMP_SET: on", "UAPI0303 LAMP_SET: u64", "UAPI0303 LAMP_SET: u64 (2)"), names(suite));
    }

    @Test
    void everyFileIsASuite() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.uapi"), "uapi 1;\n\u0001\n");
        List<ReportTestSuite> suites = read("check", "--format", "junit", wrong, lamp);
        assertEquals(List.of("lamp.uapi", "wrong.uapi"), suites.stream().map(ReportTestSuite::getFullClassName).toList());
        assertFalse(suites.getFirst().getTestCases().getFirst().hasFailure());
        assertTrue(suites.getLast().getNumberOfFailures() > 0);
    }

    @Test
    void aBreakFailsAndTheRestSucceeds() throws Exception {
        Path after = Files.writeString(folder.resolve("after.uapi"), Files.readString(lamp)
                .replace("= 0x10 (", "= 0x11 (")
                .replace("    required;\n", "    required;\n    since 6.4 {\n        /// How bright.\n        in u32 level;\n    }\n"));
        ReportTestSuite suite = read("diff", "--format", "junit", lamp, after).getFirst();
        assertEquals("lamp", suite.getFullClassName());
        assertEquals(List.of("UAPI1303 LAMP_SET: 0x4c11, was 0x4c10", "UAPI1371 lamp_set.level: at 8"), names(suite));
        assertEquals(List.of(2, 1, 0), counts(suite));
    }

    private static List<String> names(ReportTestSuite suite) {
        return suite.getTestCases().stream().map(ReportTestCase::getName).toList();
    }

    private static List<Integer> counts(ReportTestSuite suite) {
        return List.of(suite.getNumberOfTests(), suite.getNumberOfFailures(), suite.getNumberOfSkipped());
    }

    private void change(String old, String now) throws IOException {
        Files.writeString(lamp, Files.readString(lamp).replace(old, now));
    }

    private List<ReportTestSuite> read(Object... arguments) throws ParserConfigurationException, SAXException, IOException {
        String xml = Run.in(new Environment(Map.of("GITHUB_WORKSPACE", folder.toString()), ""), arguments).out();
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    }
}
