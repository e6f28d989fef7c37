package dev.uapi.languageserver;

import dev.uapi.languageserver.feature.Definitions;
import dev.uapi.languageserver.feature.Formattings;
import dev.uapi.languageserver.feature.Highlights;
import dev.uapi.languageserver.feature.Hovers;
import dev.uapi.languageserver.feature.InlayHints;
import dev.uapi.languageserver.feature.References;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
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
        TextDocumentItem item = params.getTextDocument();
        session.get().change(item.getUri(), _ -> Optional.of(new Document(item.getUri(), item.getVersion(), item.getText())));
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
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // what was saved is what was typed
    }

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
        String path = Uris.path(params.getTextDocument().getUri());
        return session.get().answer(view -> offset(view, path, params.getPosition())
                .flatMap(offset -> Hovers.at(view, path, offset))
                .orElse(null));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        String path = Uris.path(params.getTextDocument().getUri());
        return session.get().answer(view -> offset(view, path, params.getRange().getStart()).stream()
                .flatMap(start -> offset(view, path, params.getRange().getEnd()).stream()
                        .flatMap(end -> InlayHints.in(view, path, start, end).stream()))
                .toList());
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        String path = Uris.path(params.getTextDocument().getUri());
        return session.get().answer(view -> new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(Findings.in(view, path))));
    }

    /// Where that is in the text, if the text is known.
    private static Optional<Integer> offset(View view, String path, Position position) {
        return view.source(path).map(source -> view.positions().offset(source, position));
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
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        boolean declared = params.getContext().isIncludeDeclaration();
        return at(params, (view, path, offset) -> References.at(view, path, offset, declared));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return at(params, Highlights::at);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        String path = Uris.path(params.getTextDocument().getUri());
        return session.get().answer(view -> Formattings.whole(view, path));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
        String path = Uris.path(params.getTextDocument().getUri());
        return session.get().answer(view -> Formattings.in(view, path, params.getRange()));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(DocumentOnTypeFormattingParams params) {
        String path = Uris.path(params.getTextDocument().getUri());
        return session.get().answer(view -> Formattings.typed(view, path, params.getPosition(), params.getCh()));
    }

    /// A question about a place.
    @FunctionalInterface
    private interface Question<T> {
        T ask(View view, String path, int offset);
    }

    private CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> places(
            TextDocumentPositionParams params, Question<List<Location>> question) {
        return at(params, (view, path, offset) -> Either.forLeft(question.ask(view, path, offset)));
    }

    /// A file that nobody knows has nothing in it.
    private <T> CompletableFuture<T> at(TextDocumentPositionParams params, Question<T> question) {
        String path = Uris.path(params.getTextDocument().getUri());
        return session.get().answer(view -> {
            int offset = view.source(path).map(source -> view.positions().offset(source, params.getPosition())).orElse(0);
            return question.ask(view, path, offset);
        });
    }
}
