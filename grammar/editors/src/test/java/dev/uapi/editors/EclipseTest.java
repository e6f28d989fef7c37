package dev.uapi.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The descriptors of the plug-in agree with one another and with what LSP4E, TM4E and the platform ask for.
///
/// No Eclipse runs here. What each element must say is written down by hand, as the published schemas of the extension points have it.
final class EclipseTest {
    private static final Path PLUGIN = Path.of("eclipse");

    /// By extension points: what may stand there, and what it must say.
    private static final Map<String, Map<String, Set<String>>> WANTED = Map.of(
            "org.eclipse.core.contenttype.contentTypes", Map.of("content-type", Set.of("id", "name")),
            "org.eclipse.ui.editors", Map.of("editorContentTypeBinding", Set.of("contentTypeId", "editorId")),
            "org.eclipse.ui.genericeditor.presentationReconcilers",
            Map.of("presentationReconciler", Set.of("class", "contentType")),
            "org.eclipse.lsp4e.languageServer",
            Map.of("server", Set.of("id", "label", "class"), "contentTypeMapping", Set.of("id", "contentType")),
            "org.eclipse.tm4e.registry.grammars",
            Map.of("grammar", Set.of("scopeName", "path"), "scopeNameContentTypeBinding", Set.of("scopeName", "contentTypeId")));

    @Test
    void eachExtensionSaysWhatItMust() throws Exception {
        List<Element> extensions = children(descriptor());
        assertEquals(WANTED.keySet(), extensions.stream().map(extension -> extension.getAttribute("point")).collect(Collectors.toSet()));
        for (Element extension : extensions) {
            Map<String, Set<String>> wanted = WANTED.getOrDefault(extension.getAttribute("point"), Map.of());
            List<Element> elements = children(extension);
            assertEquals(wanted.keySet(), elements.stream().map(Element::getTagName).collect(Collectors.toSet()));
            for (Element element : elements) {
                for (String attribute : wanted.getOrDefault(element.getTagName(), Set.of())) {
                    assertTrue(element.hasAttribute(attribute), () -> element.getTagName() + " lacks " + attribute);
                }
            }
        }
    }

    @Test
    void whatIsReferredToIsThere() throws Exception {
        Element plugin = descriptor();
        String type = only(plugin, "content-type", "id");
        assertEquals("uapi", only(plugin, "content-type", "file-extensions"));
        assertEquals(type, only(plugin, "editorContentTypeBinding", "contentTypeId"));
        assertEquals(type, only(plugin, "presentationReconciler", "contentType"));
        assertEquals(type, only(plugin, "contentTypeMapping", "contentType"));
        assertEquals(type, only(plugin, "scopeNameContentTypeBinding", "contentTypeId"));
        assertEquals(only(plugin, "server", "id"), only(plugin, "contentTypeMapping", "id"));
        assertEquals(only(plugin, "grammar", "scopeName"), only(plugin, "scopeNameContentTypeBinding", "scopeName"));
        assertEquals(Colouring.ECLIPSE.file(), PLUGIN.resolve(only(plugin, "grammar", "path")));
        String source = only(plugin, "server", "class").replace('.', '/') + ".java";
        assertTrue(Files.exists(PLUGIN.resolve("src").resolve(source)), source);
    }

    @Test
    void theBundleNeedsWhatItExtends() throws Exception {
        Manifest manifest;
        try (InputStream in = Files.newInputStream(PLUGIN.resolve("META-INF/MANIFEST.MF"))) {
            manifest = new Manifest(in);
        }
        List<String> bundles = List.of(manifest.getMainAttributes().getValue("Require-Bundle").split(","));
        for (Element extension : children(descriptor())) {
            String point = extension.getAttribute("point");
            assertTrue(bundles.contains(point.substring(0, point.lastIndexOf('.'))), () -> bundles + " has not what brings " + point);
        }
        assertTrue(manifest.getMainAttributes().getValue("Bundle-SymbolicName").endsWith(";singleton:=true"));
    }

    @Test
    void allThatIsThereIsPacked() throws Exception {
        Properties build = new Properties();
        build.load(new StringReader(Files.readString(PLUGIN.resolve("build.properties"))));
        Set<String> packed = Arrays.stream(build.getProperty("bin.includes").split(",")).collect(Collectors.toSet());
        assertEquals(Set.of("META-INF/", ".", "plugin.xml", "syntaxes/"), packed);
        assertTrue(packed.stream().allMatch(path -> Files.exists(PLUGIN.resolve(path))));
    }

    private static Element descriptor() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(PLUGIN.resolve("plugin.xml").toFile()).getDocumentElement();
    }

    private static List<Element> children(Element parent) {
        return elements(parent.getChildNodes()).toList();
    }

    private static String only(Element plugin, String tag, String attribute) {
        List<Element> found = elements(plugin.getElementsByTagName(tag)).toList();
        assertEquals(1, found.size(), tag);
        return found.getFirst().getAttribute(attribute);
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast);
    }
}
