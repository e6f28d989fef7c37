package dev.uapi.languageserver;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/// Tells a client that something goes on which takes a moment, and when it is over. One that shows no progress is told nothing.
final class Progress {
    private final LanguageClient client;
    private final String token;
    private final CompletableFuture<Boolean> shown;

    private Progress(LanguageClient client, String token, CompletableFuture<Boolean> shown) {
        this.client = client;
        this.token = token;
        this.shown = shown;
    }

    /// @param token names it, among all that go on
    /// @param title what a user reads
    static Progress begin(LanguageClient client, boolean shows, String token, String title) {
        if (!shows) {
            return new Progress(client, token, CompletableFuture.completedFuture(false));
        }
        Progress progress = new Progress(client, token, client.createProgress(new WorkDoneProgressCreateParams(Either.forLeft(token)))
                .handle((_, refused) -> refused == null));
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle(title);
        progress.say(begin);
        return progress;
    }

    /// @param message what has come of it
    void end(String message) {
        WorkDoneProgressEnd end = new WorkDoneProgressEnd();
        end.setMessage(message);
        say(end);
    }

    private void say(WorkDoneProgressNotification what) {
        var _ = shown.thenAccept(yes -> {
            if (yes) {
                client.notifyProgress(new ProgressParams(Either.forLeft(token), Either.forLeft(what)));
            }
        });
    }
}
