package dev.uapi.languageserver;

import dev.uapi.languageserver.feature.CallHierarchy;
import dev.uapi.languageserver.feature.CodeLenses;
import dev.uapi.languageserver.feature.Definitions;
import dev.uapi.languageserver.feature.DocumentLinks;
import dev.uapi.languageserver.feature.Explanations;
import dev.uapi.languageserver.feature.Formattings;
import dev.uapi.languageserver.feature.Highlights;
import dev.uapi.languageserver.feature.InlayHints;
import dev.uapi.languageserver.feature.LinkedEditing;
import dev.uapi.languageserver.feature.References;
import dev.uapi.languageserver.feature.Renames;
import dev.uapi.languageserver.feature.SignatureHelps;
import dev.uapi.languageserver.feature.TypeHierarchy;
import dev.uapi.languageserver.feature.Wish;
import dev.uapi.languageserver.feature.action.CodeActions;
import dev.uapi.languageserver.feature.completion.Completions;
import dev.uapi.languageserver.feature.outline.DocumentSymbols;
import dev.uapi.languageserver.feature.outline.FoldingRanges;
import dev.uapi.languageserver.feature.outline.SelectionRanges;
import dev.uapi.languageserver.feature.tokens.Colours;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.TypeHierarchyItem;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.TypeHierarchySubtypesParams;
import org.eclipse.lsp4j.TypeHierarchySupertypesParams;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/// What a client says and asks about texts.
final class TextDocuments implements TextDocumentService {
    private final Supplier<Session> session;

    TextDocuments(Supplier<Session> session) {
        this.session = session;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        session.get().change(params.getTextDocument().getUri(), _ -> Optional.of(Document.of(params.getTextDocument())));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        VersionedTextDocumentIdentifier id = params.getTextDocument();
        Session mine = session.get();
        mine.change(id.getUri(), before ->
                before.map(document -> document.changed(id.getVersion(), params.getContentChanges(), mine.positions())));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        session.get().change(params.getTextDocument().getUri(), _ -> Optional.empty());
        session.get().read();
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // what was saved is what was typed
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return session.get().diagnosed(Uris.path(params.getTextDocument().getUri()))
                .thenApply(report -> report.document(params.getPreviousResultId()));
    }

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
        return found(params, Explanations::at);
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return within(params.getTextDocument(), params.getRange(), InlayHints::in);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> declaration(DeclarationParams params) {
        return places(params, Definitions::definition);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
        return places(params, Definitions::definition);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> typeDefinition(TypeDefinitionParams params) {
        return places(params, Definitions::typeDefinition);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> implementation(ImplementationParams params) {
        return places(params, Definitions::implementation);
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        boolean snippets = session.get().abilities().snippets();
        return at(params, (view, path, offset) -> Either.forLeft(Completions.at(view, path, offset, snippets)));
    }

    @Override
    public CompletableFuture<@Nullable SignatureHelp> signatureHelp(SignatureHelpParams params) {
        return found(params, SignatureHelps::at);
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        boolean all = Optional.ofNullable(params.getContext().getOnly()).stream()
                .flatMap(List::stream)
                .anyMatch(kind -> CodeActionKind.SourceFixAll.equals(kind) || CodeActionKind.Source.equals(kind));
        return within(params.getTextDocument(), params.getRange(), (view, path, start, end) ->
                (all ? CodeActions.all(view, path) : CodeActions.in(view, path, start, end)).stream()
                        .map(Either::<Command, CodeAction>forRight)
                        .toList());
    }

    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
        return session.get().answer(Completions.askedIn(item), view -> Completions.resolve(view, item));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        boolean declared = params.getContext().isIncludeDeclaration();
        return at(params, (view, path, offset) -> References.at(view, path, offset, declared));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return at(params, Highlights::at);
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
        return about(params.getTextDocument(), (view, path) ->
                DocumentSymbols.in(view, path).stream().map(Either::<SymbolInformation, DocumentSymbol>forRight).toList());
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return about(params.getTextDocument(), (view, path) -> session.get().tokens().all(path, Colours.of(view, path)));
    }

    @Override
    public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(SemanticTokensDeltaParams params) {
        return about(params.getTextDocument(), (view, path) ->
                session.get().tokens().since(path, params.getPreviousResultId(), Colours.of(view, path)));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return within(params.getTextDocument(), params.getRange(), (view, path, start, end) ->
                new SemanticTokens(Colours.in(view, path, start, end)));
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return about(params.getTextDocument(), FoldingRanges::in);
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return about(params.getTextDocument(), (view, path) -> params.getPositions().stream()
                .map(position -> SelectionRanges.at(view, path, view.offset(path, position)))
                .toList());
    }

    @Override
    public CompletableFuture<LinkedEditingRanges> linkedEditingRange(LinkedEditingRangeParams params) {
        return found(params, LinkedEditing::at);
    }

    @Override
    public CompletableFuture<List<CallHierarchyItem>> prepareCallHierarchy(CallHierarchyPrepareParams params) {
        return at(params, CallHierarchy::at);
    }

    @Override
    public CompletableFuture<List<CallHierarchyIncomingCall>> callHierarchyIncomingCalls(CallHierarchyIncomingCallsParams params) {
        return about(new TextDocumentIdentifier(params.getItem().getUri()), (view, _) -> CallHierarchy.incoming(view, params.getItem()));
    }

    @Override
    public CompletableFuture<List<CallHierarchyOutgoingCall>> callHierarchyOutgoingCalls(CallHierarchyOutgoingCallsParams params) {
        return about(new TextDocumentIdentifier(params.getItem().getUri()), (view, _) -> CallHierarchy.outgoing(view, params.getItem()));
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> prepareTypeHierarchy(TypeHierarchyPrepareParams params) {
        return at(params, TypeHierarchy::at);
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> typeHierarchySupertypes(TypeHierarchySupertypesParams params) {
        return about(new TextDocumentIdentifier(params.getItem().getUri()), (view, _) -> TypeHierarchy.above(view, params.getItem()));
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> typeHierarchySubtypes(TypeHierarchySubtypesParams params) {
        return about(new TextDocumentIdentifier(params.getItem().getUri()), (view, _) -> TypeHierarchy.below(view, params.getItem()));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return about(params.getTextDocument(), Formattings::whole);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
        return within(params.getTextDocument(), params.getRange(), Formattings::in);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(DocumentOnTypeFormattingParams params) {
        return at(params, (view, path, offset) -> Formattings.typed(view, path, offset, params.getCh()));
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        return about(params.getTextDocument(), DocumentLinks::in);
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return about(params.getTextDocument(), CodeLenses::in);
    }

    @Override
    public CompletableFuture<@Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return at(params, (view, path, offset) -> Either3.forSecond(granted(Renames.prepare(view, path, offset))));
    }

    @Override
    public CompletableFuture<@Nullable WorkspaceEdit> rename(RenameParams params) {
        return at(params, (view, path, offset) -> granted(Renames.at(view, path, offset, params.getNewName())));
    }

    private static <T> T granted(Wish<T> wish) {
        return switch (wish) {
            case Wish.Granted(var value) -> value;
            case Wish.Refused(var why) ->
                throw new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, why, null));
        };
    }

    /// A question about a place.
    @FunctionalInterface
    private interface PlaceQuestion<T> {
        T ask(View view, String path, int offset);
    }

    /// A question about a stretch of a text.
    @FunctionalInterface
    private interface StretchQuestion<T> {
        T ask(View view, String path, int start, int end);
    }

    private CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> places(
            TextDocumentPositionParams params, PlaceQuestion<List<Location>> question) {
        return at(params, (view, path, offset) -> Either.forLeft(question.ask(view, path, offset)));
    }

    /// The protocol has null where there is nothing.
    private <T> CompletableFuture<@Nullable T> found(TextDocumentPositionParams params, PlaceQuestion<Optional<T>> question) {
        return about(params.getTextDocument(), (view, path) ->
                question.ask(view, path, view.offset(path, params.getPosition())).orElse(null));
    }

    private <T> CompletableFuture<T> at(TextDocumentPositionParams params, PlaceQuestion<T> question) {
        return about(params.getTextDocument(), (view, path) -> question.ask(view, path, view.offset(path, params.getPosition())));
    }

    private <T> CompletableFuture<T> within(TextDocumentIdentifier document, Range range, StretchQuestion<T> question) {
        return about(document, (view, path) ->
                question.ask(view, path, view.offset(path, range.getStart()), view.offset(path, range.getEnd())));
    }

    private <T extends @Nullable Object> CompletableFuture<T> about(
            TextDocumentIdentifier document, BiFunction<View, String, T> question) {
        String path = Uris.path(document.getUri());
        return session.get().answer(path, view -> question.apply(view, path));
    }
}
