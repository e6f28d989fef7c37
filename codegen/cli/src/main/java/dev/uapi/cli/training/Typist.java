package dev.uapi.cli.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.services.TextDocumentService;

/// Somebody who types, looks around, and takes it back; with a watch in the hand.
final class Typist {
    /// What is typed behind the brace that opens a command.
    private static final String TYPED = "\n    in u32 brightness;";

    private final TextDocumentService texts;
    private final Random random;
    private final Map<Path, OpenText> open = new HashMap<>();
    private final Waits keys = new Waits();
    private final Waits completions = new Waits();
    private final Waits hovers = new Waits();
    private final Waits definitions = new Waits();

    Typist(TextDocumentService texts, Random random) {
        this.texts = texts;
        this.random = random;
    }

    /// A field in one of the commands of a file.
    void type(Path file) throws IOException {
        OpenText text = open(file);
        int at = text.behindAny(") {", random);
        for (int i = 0; i < TYPED.length(); i++) {
            keys.add(text.replace(at + i, at + i, TYPED.substring(i, i + 1)));
            ask(text, text.position(at + i + 1), text.position(text.behindAny("LAMP_", random)));
        }
        keys.add(text.replace(at, at + TYPED.length(), ""));
    }

    /// What was opened stays open.
    private OpenText open(Path file) throws IOException {
        OpenText text = open.get(file);
        if (text == null) {
            text = new OpenText(texts, file);
            open.put(file, text);
        }
        return text;
    }

    private void ask(OpenText text, Position cursor, Position name) {
        completions.add(OpenText.time(() -> texts.completion(new CompletionParams(text.id(), cursor))));
        hovers.add(OpenText.time(() -> texts.hover(new HoverParams(text.id(), name))));
        definitions.add(OpenText.time(() -> texts.definition(new DefinitionParams(text.id(), name))));
    }

    /// From a key to what is wrong with the text.
    Waits keys() {
        return keys;
    }

    Waits completions() {
        return completions;
    }

    Waits hovers() {
        return hovers;
    }

    Waits definitions() {
        return definitions;
    }
}
