package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The page about the plugin says what the plugin has and what the projects of these tests do; `-Dbless=true` makes its parameters anew.
final class DocumentationIT {
    private static final Path PAGE = Path.of("../maven-plugin/README.md");
    private static final Pattern PARAMETERS =
            Pattern.compile("(<!-- parameters: .*? -->\n).*?(<!-- end of parameters -->)", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    @TempDir
    private Path folder;

    @Test
    void namesEveryParameter() throws Exception {
        String page = Files.readString(PAGE);
        String right = PARAMETERS.matcher(page).replaceFirst(found -> found.group(1) + table() + found.group(2));
        if (Boolean.getBoolean("bless")) {
            Files.writeString(PAGE, right);
        }
        assertEquals(right, Files.readString(PAGE));
    }

    @Test
    void eclipseIsToldOfEveryGoal() {
        List<String> told = elements(xml("/META-INF/m2e/lifecycle-mapping-metadata.xml"), "goal").stream()
                .map(Element::getTextContent)
                .sorted()
                .toList();

        assertEquals(goals().map(mojo -> text(mojo, "goal")).sorted().toList(), told);
    }

    @Test
    void showsWhatTheProjectsHave() throws IOException {
        String page = Files.readString(PAGE);
        Path projects = Path.of("src/test/projects");
        for (String file : List.of("build-cache/.mvn/extensions.xml", "build-cache/.mvn/maven-build-cache-config.xml")) {
            assertTrue(page.contains("```xml\n" + Files.readString(projects.resolve(file)) + "```\n"), file);
        }
        for (String file : List.of("newcomer/pom.xml", "newcomer/src/test/java/com/example/MapTest.java")) {
            List<String> lines = Files.readString(projects.resolve(file)).lines().map(String::strip).toList();
            String language = file.endsWith("xml") ? "xml" : "java";
            String shown = page.substring(page.indexOf("```" + language + "\n") + language.length() + 4);
            shown.substring(0, shown.indexOf("```")).lines().map(String::strip).filter(line -> !line.equals("…"))
                    .forEach(line -> assertTrue(lines.contains(line), file + " lacks " + line));
        }
    }

    @Test
    void showsACommandLineForGradleThatGenerates() throws Exception {
        Sample lamps = Sample.copy("lamps", folder.resolve("lamps"));
        String task = Files.readString(PAGE).lines().filter(line -> line.strip().startsWith("args(")).findFirst().orElseThrow();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                "dev.uapi.generator.GenerateMain"));
        TEXT.matcher(task).results().forEach(text -> command.add(text.group(1)));

        assertEquals(0, new ProcessBuilder(command).directory(lamps.file("fan").toFile()).inheritIO().start().waitFor());
        assertTrue(lamps.files("fan/build/generated/sources/uapi").contains("com/example/fan/basic/Add.java"));
    }

    /// Of each parameter its name, its goals, its property, and what it says.
    private static String table() {
        Map<String, List<String>> goals = new TreeMap<>();
        for (Element goal : goals().toList()) {
            for (Element parameter : elements(goal, "parameter")) {
                if (text(parameter, "editable").equals("true")) {
                    goals.computeIfAbsent(row(goal, parameter), row -> new ArrayList<>()).add(text(goal, "goal"));
                }
            }
        }
        StringBuilder table = new StringBuilder("| parameter | of | on the command line | |\n|---|---|---|---|\n");
        goals.forEach((row, names) -> table.append(row.formatted(names.size() == 4 ? "all" : String.join(", ", names))));
        return table.toString();
    }

    /// Without the goals, which it has room for.
    private static String row(Element goal, Element parameter) {
        String name = text(parameter, "name");
        return "| `%s` | %%s | %s | %s |\n".formatted(name, property(goal, name), text(parameter, "description"));
    }

    /// It stands in the descriptor as the value that a build does not have to set: `${uapi.tier}`.
    private static String property(Element goal, String parameter) {
        return elements(goal, "configuration").stream()
                .flatMap(configuration -> elements(configuration, parameter).stream())
                .map(Element::getTextContent)
                .filter(value -> value.startsWith("${uapi."))
                .map(value -> "`-D" + value.substring(2, value.length() - 1) + "`")
                .findFirst()
                .orElse("");
    }

    /// Those that work on descriptions.
    private static Stream<Element> goals() {
        return elements(descriptor(), "mojo").stream().filter(goal -> !text(goal, "goal").equals("help"));
    }

    private static Element descriptor() {
        return xml("/META-INF/maven/plugin.xml");
    }

    private static Element xml(String resource) {
        try (InputStream text = DocumentationIT.class.getResourceAsStream(resource)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Objects.requireNonNull(text)).getDocumentElement();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Element element, String child) {
        return elements(element, child).getFirst().getTextContent().strip();
    }

    private static List<Element> elements(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).flatMap(DocumentationIT::element).toList();
    }

    private static Stream<Element> element(Object node) {
        return node instanceof Element element ? Stream.of(element) : Stream.empty();
    }
}
