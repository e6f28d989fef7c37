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
import java.util.stream.Collectors;
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
    private final Abilities abilities;
    private final AtomicBoolean outdated = new AtomicBoolean();
    private final Map<String, List<Diagnostic>> published = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();
    private final TokenHistory tokens = new TokenHistory();

    private Workspace workspace;
    private View view;

    Session(LanguageClient client, Abilities abilities, Workspace workspace) {
        this.client = client;
        this.abilities = abilities;
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
            view = look(open());
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
        return abilities.positions();
    }

    /// For questions that are being answered: only the worker may use it.
    TokenHistory tokens() {
        return tokens;
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

    private View look(List<Document> open) {
        return view(Analysis.of(roots(open), workspace, workspace.policy()), open);
    }

    private void refresh() {
        if (outdated.getAndSet(false)) {
            List<Document> open = open();
            view = view(view.analysis().with(roots(open)), open);
            publish();
        }
    }

    private View view(Analysis analysis, List<Document> open) {
        Map<String, Integer> versions = open.stream().collect(Collectors.toMap(document -> document.source().path(), Document::version));
        Optional<Map<String, Integer>> wanted = Optional.of(versions).filter(_ -> abilities.versionedEdits());
        return new View(analysis, analysis.navigator(), abilities.positions(), workspace.release(), wanted);
    }

    private List<Document> open() {
        synchronized (documents) {
            return List.copyOf(documents.values());
        }
    }

    /// The files of the workspace, those that are open as the client has them.
    private List<Source> roots(List<Document> open) {
        SortedMap<String, Source> roots = new TreeMap<>();
        workspace.roots().forEach(source -> roots.put(source.path(), source));
        open.stream().map(Document::source).filter(Session::isDescription).forEach(source -> roots.put(source.path(), source));
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
