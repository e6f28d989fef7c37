package dev.uapi.languageserver;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.uapi.languageserver.feature.ByteMap;
import dev.uapi.languageserver.feature.Explanations;
import dev.uapi.languageserver.feature.Move;
import dev.uapi.languageserver.feature.outline.WorkspaceSymbols;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentParams;
import org.eclipse.lsp4j.TextDocumentContentResult;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/// What a client says and asks about the workspace as a whole.
final class WorkspaceRequests implements WorkspaceService {
    /// Answers with the page about a rule, in Markdown: `["UAPI0403"]`.
    static final String EXPLAIN = "uapi.explain";

    /// Answers with the bytes of the structure at a place, as [ByteMap] has them, or with null:
    /// `[{"textDocument": {"uri": "…"}, "position": {"line": 0, "character": 0}}]`.
    static final String BYTE_MAP = "uapi.byteMap";

    private final Supplier<Session> session;

    WorkspaceRequests(Supplier<Session> session) {
        this.session = session;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // settings are the client's; what is about the descriptions is in the project file
    }

    /// What was saved of a text that is open is what was typed.
    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        Session mine = session.get();
        boolean known = params.getChanges().stream()
                .allMatch(event -> event.getType() == FileChangeType.Changed && mine.isOpen(Uris.path(event.getUri())));
        if (!known) {
            mine.read();
        }
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        List<Path> gone = params.getEvent().getRemoved().stream().flatMap(Uris::folder).toList();
        List<Path> come = params.getEvent().getAdded().stream().flatMap(Uris::folder).toList();
        session.get().read(folders ->
                Stream.concat(folders.stream().filter(folder -> !gone.contains(folder)), come.stream()).distinct().toList());
    }

    /// To look something up is all that the server does itself: whatever starts a program is for the client.
    @Override
    public CompletableFuture<@Nullable Object> executeCommand(ExecuteCommandParams params) {
        Object first = Stream.ofNullable(params.getArguments()).flatMap(List::stream).findFirst().orElse("");
        return switch (params.getCommand()) {
            case EXPLAIN -> explained(String.valueOf(first).replace("\"", ""));
            case BYTE_MAP -> drawn(first);
            default -> nothing("there is nothing to do for `" + params.getCommand() + "`");
        };
    }

    private static CompletableFuture<@Nullable Object> explained(String code) {
        return Explanations.page(code)
                .<CompletableFuture<@Nullable Object>>map(CompletableFuture::completedFuture)
                .orElseGet(() -> nothing("there is nothing to explain by `" + code + "`"));
    }

    private CompletableFuture<@Nullable Object> drawn(Object asked) {
        if (!(asked instanceof JsonObject place && isPlace(place))) {
            return nothing("a byte map is that of a `textDocument` at a `position`");
        }
        TextDocumentPositionParams there = new Gson().fromJson(place, TextDocumentPositionParams.class);
        String path = Uris.path(there.getTextDocument().getUri());
        return session.get().answer(path, view -> ByteMap.at(view, path, there.getPosition()).orElse(null));
    }

    private static boolean isPlace(JsonObject place) {
        return place.get("textDocument") instanceof JsonObject document
                && document.get("uri") instanceof JsonPrimitive
                && place.get("position") instanceof JsonObject;
    }

    @Override
    public CompletableFuture<TextDocumentContentResult> textDocumentContent(TextDocumentContentParams params) {
        return Pages.text(params.getUri())
                .map(text -> CompletableFuture.completedFuture(new TextDocumentContentResult(text)))
                .orElseGet(() -> nothing("there is no page `" + params.getUri() + "`"));
    }

    private static <T extends @Nullable Object> CompletableFuture<T> nothing(String why) {
        return CompletableFuture.failedFuture(
                new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, why, null)));
    }

    @Override
    public CompletableFuture<@Nullable WorkspaceEdit> willRenameFiles(RenameFilesParams params) {
        return session.get().moved(params.getFiles().stream()
                .map(file -> new Move(Uris.path(file.getOldUri()), Uris.path(file.getNewUri())))
                .toList());
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
        Map<String, String> known = new HashMap<>();
        params.getPreviousResultIds().forEach(previous -> known.put(Uris.path(previous.getUri()), previous.getValue()));
        return session.get().diagnosed(known).thenApply(WorkspaceDiagnosticReport::new);
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        return session.get().everywhere(view -> WorkspaceSymbols.find(view, params.getQuery())).thenApply(Either::forRight);
    }
}
