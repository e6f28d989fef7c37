package dev.uapi.languageserver.feature.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// The items of an answer, in the order in which a client should show them.
final class Items {
    private final String path;
    private final Range word;
    private final List<CompletionItem> items = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    /// @param path of the file that is being written
    /// @param word what each of them replaces
    Items(String path, Range word) {
        this.path = path;
        this.word = word;
    }

    List<CompletionItem> all() {
        return items;
    }

    /// @param behind what always follows
    void add(Choice choice, String behind) {
        if (texts.add(choice.text())) {
            CompletionItem item = item(choice.text(), choice.kind(), choice.text() + behind);
            item.setDetail(choice.detail());
            choice.symbol().map(symbol -> new Ticket(symbol, path).text()).ifPresent(item::setData);
            if (choice.deprecated()) {
                item.setTags(List.of(CompletionItemTag.Deprecated));
            }
        }
    }

    void addWords(String words) {
        if (texts.add(words)) {
            item(words, CompletionItemKind.Keyword, words);
        }
    }

    void addSnippet(String words, String snippet) {
        if (texts.add(words)) {
            CompletionItem item = item(words, CompletionItemKind.Snippet, snippet);
            item.setInsertTextFormat(InsertTextFormat.Snippet);
            item.setDetail(Snippets.shown(snippet));
        }
    }

    private CompletionItem item(String label, CompletionItemKind kind, String text) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        item.setSortText("%05d".formatted(items.size()));
        item.setTextEdit(Either.forLeft(new TextEdit(word, text)));
        items.add(item);
        return item;
    }
}
