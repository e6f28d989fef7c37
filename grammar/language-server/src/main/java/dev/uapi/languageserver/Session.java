package dev.uapi.languageserver;

import dev.uapi.languageserver.Reports.Report;
import dev.uapi.languageserver.feature.Move;
import dev.uapi.project.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceEdit;
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
    private final AtomicBoolean unread = new AtomicBoolean();
    private final Map<String, List<Diagnostic>> published = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();
    private final TokenHistory tokens = new TokenHistory();
    private final Reports reports = new Reports();

    private List<Path> folders;
    private Projects projects;

    /// @param folders that the client has open
    Session(LanguageClient client, Abilities abilities, List<Path> folders) {
        this.client = client;
        this.abilities = abilities;
        this.folders = folders;
        this.projects = Projects.none(abilities);
    }

    /// Reads the files of all folders, for the first time or anew.
    void read() {
        unread.set(true);
        worker.execute(this::refresh);
    }

    /// Gets ready to answer quickly, while the client has nothing to ask.
    void warmUp() {
        Progress progress = Progress.begin(client, abilities.showsProgress(), "uapi-warm-up", "uapi: getting ready");
        worker.execute(() -> warmUp(new Warmup(projects.largest(), System::nanoTime), progress));
    }

    private void warmUp(Warmup warmup, Progress progress) {
        if (warmup.isDone()) {
            progress.end("uapi is ready");
        } else {
            warmup.step();
            later(() -> warmUp(warmup, progress));
        }
    }

    /// After whatever the client has asked meanwhile; never, if it has said goodbye.
    private void later(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException goodbye) {
            // nobody is left to whom it would matter
        }
    }

    /// @param change from the folders before to those afterwards
    void read(UnaryOperator<List<Path>> change) {
        worker.execute(() -> folders = change.apply(folders));
        read();
    }

    /// Whether the client has a file open, so that it does not matter what was saved.
    boolean isOpen(String path) {
        synchronized (documents) {
            return documents.containsKey(path);
        }
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

    /// Answers a question about a file from the state that the texts have when its turn comes.
    <T extends @Nullable Object> CompletableFuture<T> answer(String path, Function<View, T> question) {
        return asked(() -> question.apply(projects.view(path)));
    }

    /// Answers a question about all folders.
    <T> CompletableFuture<List<T>> everywhere(Function<View, List<T>> question) {
        return asked(() -> projects.views().stream().flatMap(view -> question.apply(view).stream()).distinct().toList());
    }

    /// What is wrong with a file.
    CompletableFuture<Report> diagnosed(String path) {
        return asked(() -> reports.report(path, projects.findings().getOrDefault(path, List.of())));
    }

    /// What is wrong with all files.
    ///
    /// @param known ids of the reports that the client has, by the paths of files
    CompletableFuture<List<WorkspaceDocumentDiagnosticReport>> diagnosed(Map<String, String> known) {
        return asked(() -> {
            SortedMap<String, List<Diagnostic>> found = new TreeMap<>(projects.findings());
            Stream.concat(projects.paths(), known.keySet().stream()).forEach(path -> found.putIfAbsent(path, List.of()));
            return found.entrySet().stream()
                    .map(file -> reports.report(file.getKey(), file.getValue())
                            .workspace(Uris.uri(file.getKey()), known.get(file.getKey()), projects.version(file.getKey()).orElse(null)))
                    .toList();
        });
    }

    /// What is to be changed when files get other names.
    CompletableFuture<WorkspaceEdit> moved(List<Move> moves) {
        return asked(() -> Edits.of(projects.moved(moves), projects.versions()));
    }

    private <T extends @Nullable Object> CompletableFuture<T> asked(Supplier<T> question) {
        return CompletableFutures.computeAsync(worker, cancel -> {
            cancel.checkCanceled();
            return question.get();
        });
    }

    Abilities abilities() {
        return abilities;
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

    private void refresh() {
        boolean changed = outdated.getAndSet(false);
        if (unread.getAndSet(false)) {
            projects = reopened();
            publish();
            if (abilities.refreshesDiagnostics()) {
                var _ = client.refreshDiagnostics();
            }
        } else if (changed) {
            projects = projects.with(open());
            publish();
        }
    }

    private Projects reopened() {
        Workspace rest = folders.isEmpty() ? Workspace.none(List.of()) : Workspace.outside();
        return projects.reopened(Folder.open(folders, this::complain), rest, open());
    }

    private void complain(String message) {
        client.showMessage(new MessageParams(MessageType.Error, message));
    }

    private List<Document> open() {
        synchronized (documents) {
            return List.copyOf(documents.values());
        }
    }

    /// Tells what is wrong wherever that has changed; of files that are gone, that nothing is.
    private void publish() {
        SortedMap<String, List<Diagnostic>> found = new TreeMap<>(projects.findings());
        found.keySet().removeIf(path -> abilities.pullsDiagnostics() && path.endsWith(".uapi"));
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
