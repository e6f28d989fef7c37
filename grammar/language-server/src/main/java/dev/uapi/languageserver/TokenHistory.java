package dev.uapi.languageserver;

import dev.uapi.languageserver.feature.tokens.Changes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// What a client was told last about the words of each file, so that it need only be told what has changed. Only the worker uses it.
final class TokenHistory {
    /// More files than anybody types in by turns. Of others everything is told anew.
    private static final int MOST = 16;

    private final SequencedMap<String, SemanticTokens> told = new LinkedHashMap<>();
    private long answers;

    /// Tells all.
    SemanticTokens all(String path, List<Integer> data) {
        SemanticTokens tokens = new SemanticTokens(Long.toString(++answers), data);
        told.putLast(path, tokens);
        if (told.size() > MOST) {
            told.pollFirstEntry();
        }
        return tokens;
    }

    /// Tells what has changed, or all to who has not what was told last.
    ///
    /// @param had the id of what the client has
    Either<SemanticTokens, SemanticTokensDelta> since(String path, String had, List<Integer> data) {
        SemanticTokens before = told.get(path);
        SemanticTokens now = all(path, data);
        return before != null && before.getResultId().equals(had)
                ? Either.forRight(new SemanticTokensDelta(Changes.between(before.getData(), data), now.getResultId()))
                : Either.forLeft(now);
    }
}
