package dev.uapi.cli.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/// A text in which somebody types.
final class OpenText {
    private final TextDocumentService texts;
    private final String uri;
    private final StringBuilder text;
    private int version = 1;

    OpenText(TextDocumentService texts, Path file) throws IOException {
        this.texts = texts;
        this.uri = file.toUri().toString();
        this.text = new StringBuilder(Files.readString(file));
        texts.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "uapi", version, text.toString())));
    }

    TextDocumentIdentifier id() {
        return new TextDocumentIdentifier(uri);
    }

    /// Right behind one of the places where a word stands.
    int behindAny(String word, Random random) {
        int from = random.nextInt(text.lastIndexOf(word) + 1);
        return text.indexOf(word, from) + word.length();
    }

    Position position(int offset) {
        int line = (int) text.chars().limit(offset).filter(character -> character == '\n').count();
        return new Position(line, offset - 1 - text.lastIndexOf("\n", offset - 1));
    }

    /// Changes the text and waits until it is told what is wrong with it.
    ///
    /// @return in nanoseconds
    long replace(int start, int end, String with) {
        Range range = new Range(position(start), position(end));
        text.replace(start, end, with);
        version++;
        var change = new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), List.of(new TextDocumentContentChangeEvent(range, with)));
        DocumentDiagnosticParams question = new DocumentDiagnosticParams(id());
        return time(() -> {
            texts.didChange(change);
            return texts.diagnostic(question);
        });
    }

    /// @return in nanoseconds
    static long time(Supplier<? extends CompletableFuture<? extends @Nullable Object>> question) {
        long begun = System.nanoTime();
        Editor.get(question.get());
        return System.nanoTime() - begun;
    }
}
