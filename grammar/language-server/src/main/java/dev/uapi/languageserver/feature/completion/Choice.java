package dev.uapi.languageserver.feature.completion;

import dev.uapi.language.names.Symbol;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItemKind;

/// Something that could stand at a place.
///
/// @param detail     what it is, in a few words
/// @param symbol     empty for what no description declares
/// @param deprecated whether something else should be used
record Choice(String text, String detail, CompletionItemKind kind, Optional<Symbol> symbol, boolean deprecated) {
    static Choice of(String text, String detail, CompletionItemKind kind) {
        return new Choice(text, detail, kind, Optional.empty(), false);
    }

    static Choice number(String text, String detail) {
        return of(text, detail, CompletionItemKind.Value);
    }
}
