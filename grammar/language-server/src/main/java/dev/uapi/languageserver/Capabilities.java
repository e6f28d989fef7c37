package dev.uapi.languageserver;

import dev.uapi.languageserver.feature.Formattings;
import dev.uapi.languageserver.feature.SignatureHelps;
import dev.uapi.languageserver.feature.action.CodeActions;
import dev.uapi.languageserver.feature.completion.Completions;
import dev.uapi.languageserver.feature.tokens.Colours;
import java.util.List;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationPatternKind;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentContentRegistrationOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// What the server can do, as it tells clients.
final class Capabilities {
    private Capabilities() {}

    static ServerCapabilities of(Positions positions) {
        ServerCapabilities can = new ServerCapabilities();
        can.setPositionEncoding(positions == Positions.UTF_8 ? PositionEncodingKind.UTF8 : PositionEncodingKind.UTF16);
        can.setTextDocumentSync(sync());
        can.setHoverProvider(true);
        can.setInlayHintProvider(true);
        can.setDiagnosticProvider(new DiagnosticRegistrationOptions(true, true));
        can.setDefinitionProvider(true);
        can.setDeclarationProvider(true);
        can.setTypeDefinitionProvider(true);
        can.setImplementationProvider(true);
        can.setReferencesProvider(true);
        can.setDocumentHighlightProvider(true);
        can.setDocumentSymbolProvider(true);
        can.setWorkspaceSymbolProvider(true);
        can.setSemanticTokensProvider(
                new SemanticTokensWithRegistrationOptions(Colours.legend(), new SemanticTokensServerFull(true), true));
        can.setCallHierarchyProvider(true);
        can.setTypeHierarchyProvider(true);
        can.setFoldingRangeProvider(true);
        can.setSelectionRangeProvider(true);
        can.setLinkedEditingRangeProvider(true);
        can.setCodeActionProvider(new CodeActionOptions(CodeActions.KINDS));
        can.setCompletionProvider(new CompletionOptions(true, Completions.TRIGGERS));
        can.setSignatureHelpProvider(new SignatureHelpOptions(SignatureHelps.TRIGGERS));
        can.setDocumentFormattingProvider(true);
        can.setDocumentRangeFormattingProvider(true);
        can.setDocumentOnTypeFormattingProvider(onType());
        can.setRenameProvider(new RenameOptions(true));
        can.setDocumentLinkProvider(new DocumentLinkOptions(false));
        can.setCodeLensProvider(new CodeLensOptions(false));
        can.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(WorkspaceRequests.EXPLAIN, WorkspaceRequests.BYTE_MAP)));
        can.setWorkspace(workspace());
        return can;
    }

    private static WorkspaceServerCapabilities workspace() {
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        WorkspaceServerCapabilities workspace = new WorkspaceServerCapabilities(folders);
        workspace.setTextDocumentContent(new TextDocumentContentRegistrationOptions(List.of(Pages.SCHEME)));
        workspace.setFileOperations(new FileOperationsServerCapabilities());
        workspace.getFileOperations().setWillRename(new FileOperationOptions(List.of(
                files("**/*.uapi", FileOperationPatternKind.File), files("**", FileOperationPatternKind.Folder))));
        return workspace;
    }

    private static FileOperationFilter files(String glob, String kind) {
        FileOperationPattern pattern = new FileOperationPattern(glob);
        pattern.setMatches(kind);
        return new FileOperationFilter(pattern, "file");
    }

    private static DocumentOnTypeFormattingOptions onType() {
        List<String> others = Formattings.TRIGGERS.subList(1, Formattings.TRIGGERS.size());
        return new DocumentOnTypeFormattingOptions(Formattings.TRIGGERS.getFirst(), others);
    }

    private static TextDocumentSyncOptions sync() {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(Either.forRight(new SaveOptions(false)));
        return sync;
    }
}
