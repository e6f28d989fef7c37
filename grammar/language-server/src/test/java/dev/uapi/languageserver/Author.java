package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;

/// Somebody who writes with an editor, and types nothing but names, numbers, prose and white space: everything else is taken from what
/// the server offers.
final class Author {
    private static final Pattern STOP = Pattern.compile("\\$(?:\\{(\\d+)(?::([^}]*))?}|(\\d+))");

    private final Client client;
    private final String uri;
    private final List<Integer> stops = new ArrayList<>();
    private String text = "";
    private int caret;

    Author(Client client, String uri) {
        this.client = client;
        this.uri = uri;
        client.open(uri, text);
    }

    String text() {
        return text;
    }

    Author name(String name) {
        assertTrue(name.matches("\\w+"), name);
        return insert(name);
    }

    Author prose(String prose) {
        assertTrue(prose.matches("[^\";{}()=]*"), prose);
        return insert(prose);
    }

    /// Goes on, on the same line or on another.
    Author space(String space) {
        assertTrue(space.isBlank(), space);
        return insert(space);
    }

    /// To the next place of a snippet that is to be filled in.
    Author next() {
        caret = stops.removeFirst();
        return this;
    }

    /// Behind all that is written.
    Author end() {
        caret = text.length();
        stops.clear();
        return this;
    }

    Author behind(String written) {
        caret = text.indexOf(written) + written.length();
        return this;
    }

    /// Takes what is offered under that name.
    Author take(String label) {
        List<CompletionItem> offered = Client.get(client.server().getTextDocumentService()
                .completion(new CompletionParams(new TextDocumentIdentifier(uri), position(caret)))).getLeft();
        List<String> labels = offered.stream().map(CompletionItem::getLabel).toList();
        assertTrue(labels.contains(label), label + " is not offered, but " + labels + "\n" + text);
        CompletionItem item = offered.get(labels.indexOf(label));
        TextEdit edit = item.getTextEdit().getLeft();
        int start = offset(edit.getRange().getStart());
        replace(start, offset(edit.getRange().getEnd()), "");
        caret = start;
        return item.getInsertTextFormat() == InsertTextFormat.Snippet ? expand(edit.getNewText()) : insert(edit.getNewText());
    }

    /// What stands at a stop by itself is left out; the same stop in two places is one that an author fills twice.
    private Author expand(String snippet) {
        Matcher stop = STOP.matcher(snippet);
        StringBuilder plain = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        int from = 0;
        int last = -1;
        while (stop.find()) {
            plain.append(snippet, from, stop.start());
            from = stop.end();
            if (stop.group().equals("$0")) {
                last = caret + plain.length();
            } else {
                places.add(caret + plain.length());
            }
        }
        plain.append(snippet.substring(from));
        int start = caret;
        insert(plain.toString());
        places.add(last < 0 ? start + plain.length() : last);
        stops.addAll(0, places);
        return next();
    }

    /// Takes a fix for something that is wrong.
    Author fix(String title) {
        Range everything = new Range(new Position(0, 0), position(text.length()));
        CodeActionParams params = new CodeActionParams(new TextDocumentIdentifier(uri), everything, new CodeActionContext(List.of()));
        CodeAction action = Client.get(client.server().getTextDocumentService().codeAction(params)).stream()
                .map(each -> each.getRight())
                .filter(each -> each.getTitle().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + "\n" + text));
        apply(edits(action));
        return end();
    }

    private List<TextEdit> edits(CodeAction action) {
        return Stream.ofNullable(action.getEdit().getChanges().get(uri)).flatMap(List::stream).toList();
    }

    Author format() {
        DocumentFormattingParams params = new DocumentFormattingParams(new TextDocumentIdentifier(uri), new FormattingOptions(4, true));
        apply(Client.get(client.server().getTextDocumentService().formatting(params)));
        return end();
    }

    private void apply(List<? extends TextEdit> edits) {
        edits.stream()
                .sorted(Comparator.comparingInt((TextEdit edit) -> -offset(edit.getRange().getStart())))
                .toList()
                .forEach(edit -> replace(offset(edit.getRange().getStart()), offset(edit.getRange().getEnd()), edit.getNewText()));
    }

    private Author insert(String more) {
        replace(caret, caret, more);
        caret += more.length();
        return this;
    }

    private void replace(int start, int end, String more) {
        client.replace(uri, position(start), position(end), more);
        text = text.substring(0, start) + more + text.substring(end);
        stops.replaceAll(stop -> stop >= end ? stop + more.length() - (end - start) : stop);
    }

    private Position position(int offset) {
        return Positions.UTF_16.position(new Source(uri, text), offset);
    }

    private int offset(Position position) {
        return Positions.UTF_16.offset(new Source(uri, text), position);
    }
}
