package dev.uapi.languageserver;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.project.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/// What a client works on: the files of its workspace, the texts it has open, and what is known about them.
///
/// Texts change on the thread that reads messages, at once; everything else happens on one worker, in the order of the messages.
final class Session {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("uapi-worker").daemon().factory());
    private final LanguageClient client;
    private final Positions positions;
    private final AtomicBoolean outdated = new AtomicBoolean();
    private final Map<String, List<Diagnostic>> published = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();

    private Workspace workspace;
    private View view;

    Session(LanguageClient client, Positions positions, Workspace workspace) {
        this.client = client;
        this.positions = positions;
        this.workspace = workspace;
        this.view = look(List.of());
    }

    /// Looks at the workspace for the first time.
    void begin() {
        reload(workspace);
    }

    /// Takes other files, or the same ones read anew.
    void reload(Workspace changed) {
        worker.execute(() -> {
            workspace = changed;
            outdated.set(false);
            view = look(roots());
            publish();
        });
    }

    /// Takes a change of the texts that are open.
    ///
    /// @param change from the document before, if there is one, to the one afterwards, if there is one
    void change(String uri, UnaryOperator<Optional<Document>> change) {
        String path = Uris.path(uri);
        synchronized (documents) {
            change.apply(Optional.ofNullable(documents.get(path)))
                    .ifPresentOrElse(now -> documents.put(path, now), () -> documents.remove(path));
        }
        outdated.set(true);
        worker.execute(this::refresh);
    }

    /// Answers a question from the state that the texts have when its turn comes.
    <T> CompletableFuture<T> answer(Function<View, T> question) {
        return CompletableFutures.computeAsync(worker, cancel -> {
            cancel.checkCanceled();
            return question.apply(view);
        });
    }

    Positions positions() {
        return positions;
    }

    /// Answers what has been asked, and nothing more.
    CompletableFuture<@Nullable Object> close() {
        CompletableFuture<@Nullable Object> done = CompletableFuture.supplyAsync(() -> null, worker);
        worker.shutdown();
        return done;
    }

    /// Waits until all that was asked before the end is answered.
    void awaitEnd() {
        try {
            var _ = worker.awaitTermination(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private View look(List<Source> roots) {
        return new View(Analysis.of(roots, workspace, workspace.policy()), positions, workspace.release());
    }

    private void refresh() {
        if (outdated.getAndSet(false)) {
            view = new View(view.analysis().with(roots()), positions, view.release());
            publish();
        }
    }

    /// The files of the workspace, those that are open as the client has them.
    private List<Source> roots() {
        SortedMap<String, Source> roots = new TreeMap<>();
        workspace.roots().forEach(source -> roots.put(source.path(), source));
        synchronized (documents) {
            documents.values().stream().map(Document::source).filter(Session::isDescription)
                    .forEach(source -> roots.put(source.path(), source));
        }
        return new ArrayList<>(roots.values());
    }

    /// A client may also have the project file open.
    private static boolean isDescription(Source source) {
        return !source.path().endsWith(".json");
    }

    /// Tells what is wrong wherever that has changed; of files that are gone, that nothing is.
    private void publish() {
        Map<String, List<Diagnostic>> found = Findings.byFile(view, workspace.findings());
        published.keySet().forEach(path -> found.putIfAbsent(path, List.of()));
        found.forEach((path, diagnostics) -> {
            if (!diagnostics.equals(published.getOrDefault(path, List.of()))) {
                client.publishDiagnostics(new PublishDiagnosticsParams(Uris.uri(path), diagnostics));
            }
        });
        published.clear();
        found.forEach((path, diagnostics) -> {
            if (!diagnostics.isEmpty()) {
                published.put(path, diagnostics);
            }
        });
    }
}
