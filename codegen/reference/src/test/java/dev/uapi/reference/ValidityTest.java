package dev.uapi.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/// Pages are valid HTML for the checker that the standard's authors keep. Those of iommufd have everything that pages can have; more
/// would take minutes.
final class ValidityTest {
    /// Pages are XML, too, so that they can be read as such.
    private static final Pattern IN_XML_TOO = Pattern.compile("info: Trailing slash on void elements");
    private static final Path SITE = Path.of("target", "site", "iommufd");

    @Test
    void everyPageIsValid() throws IOException, SAXException {
        List<Path> pages = pages();
        assertTrue(pages.size() > 100, () -> pages.size() + " pages");
        Map<String, String> remarks = new TreeMap<>();
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        for (Path page : pages) {
            String said = validator.validate(page).lines()
                    .filter(line -> !IN_XML_TOO.matcher(line).find()).collect(Collectors.joining("\n"));
            if (!said.isEmpty()) {
                remarks.put(page.toString(), said);
            }
        }
        assertEquals(Map.of(), remarks);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".html")).sorted().toList());
        }
    }
}
