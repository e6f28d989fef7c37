package dev.uapi.cheader.doc;

import dev.uapi.cheader.doc.KernelDoc.Member;
import dev.uapi.cheader.model.CComment;
import dev.uapi.language.diagnostic.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a kernel-doc comment apart, line by line.
final class KernelDocParser {
    private static final Pattern SUBJECT =
            Pattern.compile("(?:(struct|union|enum|typedef|define|macro)\\s+)?(\\w+)(?:\\(\\))?\\s*(?:[-:]\\s*(.*))?");
    private static final Pattern MEMBER = Pattern.compile("\\s*@([\\w.]+):\\s*(.*)");
    private static final Pattern MEMBER_IN_FILE = Pattern.compile("(?m)^[ \t]*+(?:/?\\*++)?[ \t]*+@([\\w.]+):");

    private final CComment comment;
    private final Deque<Place> places = new ArrayDeque<>();
    private final List<Member> members = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private String subject = "";
    private String summary = "";
    private State state = State.BEGINNING;
    private String member = "";

    /// What the lines in `open` belong to.
    private enum State {
        BEGINNING,
        SUMMARY,
        MEMBER,
        PARAGRAPH
    }

    private KernelDocParser(CComment comment) {
        this.comment = comment;
    }

    static KernelDoc parse(CComment comment) {
        KernelDocParser parser = new KernelDocParser(comment);
        parser.findPlaces();
        comment.text().lines().forEach(parser::line);
        parser.close();
        return new KernelDoc(parser.subject, parser.summary, parser.members, parser.paragraphs);
    }

    private void findPlaces() {
        Place all = comment.place();
        Matcher matcher = MEMBER_IN_FILE.matcher(all.source().text()).region(all.start(), all.end());
        while (matcher.find()) {
            places.add(new Place(all.source(), matcher.start(1), matcher.end(1)));
        }
    }

    private void line(String line) {
        Matcher described = MEMBER.matcher(line);
        if (described.matches()) {
            close();
            state = State.MEMBER;
            member = described.group(1);
            open.append(described.group(2));
        } else if (line.isBlank()) {
            close();
        } else if (state == State.BEGINNING && paragraphs.isEmpty()) {
            first(line);
        } else {
            open.append(open.isEmpty() ? "" : "\n").append(line);
        }
    }

    private void first(String line) {
        Matcher matcher = SUBJECT.matcher(line);
        if (matcher.matches()) {
            subject = matcher.group(1) == null ? matcher.group(2) : matcher.group(1) + " " + matcher.group(2);
            open.append(matcher.group(3) == null ? "" : matcher.group(3));
            state = State.SUMMARY;
        } else {
            open.append(line);
            state = State.PARAGRAPH;
        }
    }

    private void close() {
        String text = open.toString();
        open.setLength(0);
        switch (state) {
            case SUMMARY -> summary = oneLine(text);
            case MEMBER -> members.add(new Member(member, oneLine(text), places.isEmpty() ? comment.place() : places.remove()));
            case BEGINNING, PARAGRAPH -> {
                if (!text.isEmpty()) {
                    paragraphs.add(text);
                }
            }
        }
        state = subject.isEmpty() && members.isEmpty() && paragraphs.isEmpty() ? State.BEGINNING : State.PARAGRAPH;
    }

    private static String oneLine(String text) {
        return String.join(" ", text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }
}
