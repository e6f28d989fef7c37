package dev.uapi.languageserver;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.jspecify.annotations.Nullable;

/// What a client can do and wants, as far as it matters to the server. It can nothing that it does not say.
///
/// @param positions            how it counts
/// @param versionedEdits       whether it takes edits that say of which version of a text they are
/// @param snippets             whether it takes completions with places to be filled in
/// @param pullsDiagnostics     whether it asks what is wrong with a text; it need not be told then
/// @param refreshesDiagnostics whether it asks again when it is told to
/// @param watchesFiles         whether it can be asked to tell of files that change
/// @param opensPages           whether it asks for documents of the server, and shows where one is about what is wrong
/// @param showsProgress        whether it can be told what the server is busy with
/// @param release              the one that it wants to look at, whatever the project says: `release` among its `initializationOptions`
record Abilities(
        Positions positions,
        boolean versionedEdits,
        boolean snippets,
        boolean pullsDiagnostics,
        boolean refreshesDiagnostics,
        boolean watchesFiles,
        boolean opensPages,
        boolean showsProgress,
        Optional<Release> release) {
    static Abilities of(InitializeParams params) {
        Optional<ClientCapabilities> all = Optional.ofNullable(params.getCapabilities());
        Optional<WorkspaceClientCapabilities> workspace = all.map(ClientCapabilities::getWorkspace);
        Optional<CompletionCapabilities> completion =
                all.map(ClientCapabilities::getTextDocument).map(TextDocumentClientCapabilities::getCompletion);
        return new Abilities(
                positions(all.map(ClientCapabilities::getGeneral)),
                can(workspace.map(WorkspaceClientCapabilities::getWorkspaceEdit), WorkspaceEditCapabilities::getDocumentChanges),
                can(completion.map(CompletionCapabilities::getCompletionItem), CompletionItemCapabilities::getSnippetSupport),
                all.map(ClientCapabilities::getTextDocument).map(TextDocumentClientCapabilities::getDiagnostic).isPresent(),
                can(workspace.map(WorkspaceClientCapabilities::getDiagnostics), DiagnosticWorkspaceCapabilities::getRefreshSupport),
                can(
                        workspace.map(WorkspaceClientCapabilities::getDidChangeWatchedFiles),
                        DidChangeWatchedFilesCapabilities::getDynamicRegistration),
                workspace.map(WorkspaceClientCapabilities::getTextDocumentContent).isPresent() && linksCodes(all),
                can(all.map(ClientCapabilities::getWindow), WindowClientCapabilities::getWorkDoneProgress),
                release(params.getInitializationOptions()));
    }

    private static Optional<Release> release(@Nullable Object options) {
        return options instanceof JsonObject wishes && wishes.get("release") instanceof JsonPrimitive name
                ? Release.parse(name.getAsString())
                : Optional.empty();
    }

    /// Whether it shows the address of what explains a code, however it hears of that.
    private static boolean linksCodes(Optional<ClientCapabilities> all) {
        Optional<TextDocumentClientCapabilities> texts = all.map(ClientCapabilities::getTextDocument);
        return can(texts.map(TextDocumentClientCapabilities::getDiagnostic), DiagnosticCapabilities::getCodeDescriptionSupport)
                || can(
                        texts.map(TextDocumentClientCapabilities::getPublishDiagnostics),
                        PublishDiagnosticsCapabilities::getCodeDescriptionSupport);
    }

    private static <T> boolean can(Optional<T> group, Function<T, @Nullable Boolean> ability) {
        return group.map(ability).orElse(false);
    }

    /// The first of the client's that there is; UTF-16 where it says nothing.
    private static Positions positions(Optional<GeneralClientCapabilities> general) {
        return general.map(GeneralClientCapabilities::getPositionEncodings).stream()
                .flatMap(List::stream)
                .flatMap(encoding -> switch (encoding) {
                    case PositionEncodingKind.UTF8 -> Stream.of(Positions.UTF_8);
                    case PositionEncodingKind.UTF16 -> Stream.of(Positions.UTF_16);
                    default -> Stream.empty();
                })
                .findFirst()
                .orElse(Positions.UTF_16);
    }
}
