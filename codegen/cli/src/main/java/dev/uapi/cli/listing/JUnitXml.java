package dev.uapi.cli.listing;

import dev.uapi.language.diagnostic.Place;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes remarks as results of tests, which every CI shows, and keeps to compare a run with the one before.
///
/// A suite is what was looked at. A case is a remark, under a name without lines, so that it is the same case as long as it is found;
/// where nothing is found, one case says so. What makes the command fail, fails; a warning is skipped, since CIs show what is skipped, and
/// go on.
final class JUnitXml {
    private final Root root;
    private final XMLStreamWriter xml;

    private JUnitXml(Root root, XMLStreamWriter xml) {
        this.root = root;
        this.xml = xml;
    }

    static void write(Listing listing, Root root, PrintWriter out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            new JUnitXml(root, xml).document(listing);
            xml.flush();
            out.println();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void document(Listing listing) throws XMLStreamException {
        SequencedMap<String, List<Remark>> suites = new TreeMap<>();
        listing.subjects().forEach(subject -> suites.put(subject, new ArrayList<>()));
        listing.remarks().forEach(remark -> suites.computeIfAbsent(remark.subject(), _ -> new ArrayList<>()).add(remark));
        xml.writeStartDocument("UTF-8", "1.0");
        open(0, "testsuites", "name", "uapi " + listing.command());
        for (var suite : suites.entrySet()) {
            suite(listing, suite.getKey(), suite.getValue());
        }
        close(0);
        xml.writeEndDocument();
    }

    private void suite(Listing listing, String subject, List<Remark> remarks) throws XMLStreamException {
        String name = listing.files().contains(subject) ? root.path(subject) : subject;
        open(1, "testsuite",
                "name", name,
                "tests", Integer.toString(Math.max(1, remarks.size())),
                "failures", Long.toString(remarks.stream().filter(Remark::fails).count()),
                "errors", "0",
                "skipped", Long.toString(remarks.stream().filter(JUnitXml::isSkipped).count()));
        Names names = new Names();
        for (Remark remark : remarks) {
            open(2, "testcase", "classname", name, "name", names.unique(remark.name()));
            outcome(remark);
            close(2);
        }
        if (remarks.isEmpty()) {
            indent(2);
            empty("testcase", "classname", name, "name", "uapi " + listing.command());
        }
        close(1);
    }

    private void outcome(Remark remark) throws XMLStreamException {
        String text = text(remark);
        if (remark.fails()) {
            open(3, "failure", "type", remark.rule().code(), "message", remark.message());
            characters(text);
            xml.writeEndElement();
        } else if (isSkipped(remark)) {
            indent(3);
            String message = remark.accepted().map(reason -> "accepted: " + reason).orElse(remark.message());
            empty("skipped", "message", message);
            output(text);
        } else {
            output(text);
        }
    }

    private static boolean isSkipped(Remark remark) {
        return remark.accepted().isPresent() || remark.weight() == Weight.WARNING;
    }

    private void output(String text) throws XMLStreamException {
        open(3, "system-out");
        characters(text);
        xml.writeEndElement();
    }

    /// With the places, which the name must not have.
    private String text(Remark remark) {
        String where = remark.place().map(this::text).orElse("");
        String advice = remark.advice().map(words -> "\n" + words).orElse("");
        return where + remark.message() + advice;
    }

    private String text(Place place) {
        return root.path(place.source().path()) + ":" + place.line() + ":" + place.column() + ": ";
    }

    private void open(int depth, String element, String... attributes) throws XMLStreamException {
        indent(depth);
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], printable(attributes[i + 1]));
        }
    }

    private void close(int depth) throws XMLStreamException {
        indent(depth);
        xml.writeEndElement();
    }

    private void indent(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void characters(String text) throws XMLStreamException {
        xml.writeCharacters(printable(text));
    }

    /// XML has no way to write most control characters.
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
