package dev.uapi.generator.docs;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// A page as a strict parser reads it.
record Markup(List<Element> elements) {
    /// @throws AssertionError if the page is not well-formed
    static Markup of(String page) {
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            Document document = parser.parse(new InputSource(new StringReader(page)));
            NodeList all = document.getElementsByTagName("*");
            return new Markup(IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast).toList());
        } catch (Exception malformed) {
            throw new AssertionError(malformed.getMessage() + "\n" + page, malformed);
        }
    }

    List<String> names() {
        return elements.stream().map(Element::getTagName).toList();
    }

    Stream<Element> named(String tag) {
        return elements.stream().filter(element -> element.getTagName().equals(tag));
    }

    List<Attr> attributes() {
        return elements.stream().map(Element::getAttributes).flatMap(Markup::each).toList();
    }

    /// The values of all attributes of this name.
    List<String> values(String attribute) {
        return attributes().stream().filter(each -> each.getName().equals(attribute)).map(Attr::getValue).toList();
    }

    private static Stream<Attr> each(NamedNodeMap attributes) {
        return IntStream.range(0, attributes.getLength()).mapToObj(attributes::item).map(Attr.class::cast);
    }
}
