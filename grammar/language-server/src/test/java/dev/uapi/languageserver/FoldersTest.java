package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the server reads: the folders that a client has open, each as its project file wants it, and nothing else.
final class FoldersTest {
    /// A structure that is not documented, of which the rules complain twice.
    private static final String LAMP = "uapi 1;\nstruct lamp { in u32 a; }\n";

    private static final String SECRET = "uapi 1;\nenum secret { SECRET_KEY = 1; }\n";

    @TempDir
    private @SuppressWarnings("NullAway.Init") Path machine;

    private String write(String name, String text) throws IOException {
        Path file = machine.resolve(name);
        Files.createDirectories(file.getParent());
        return Uris.uri(Files.writeString(file, text).toString());
    }

    private static Client client(Path... folders) {
        Client client = new Client();
        client.initialize(Client.params(List.of(folders)));
        return client;
    }

    private static List<String> codes(List<Diagnostic> found) {
        return found.stream().map(diagnostic -> diagnostic.getCode() == null ? "" : diagnostic.getCode().getLeft()).toList();
    }

    @Test
    void everyFolderObeysItsOwnProjectFile() throws IOException {
        write("strict/uapi.json", "{ \"roots\": [\".\"] }");
        write("lax/uapi.json", """
                { "roots": ["."], "checks": { "UAPI0601": { "severity": "off", "reason": "nobody reads these" } } }""");
        String strict = write("strict/lamp.uapi", LAMP);
        String lax = write("lax/lamp.uapi", LAMP);
        try (Client client = client(machine.resolve("strict"), machine.resolve("lax"))) {
            assertTrue(codes(client.pulled(strict)).contains("UAPI0601"));
            assertFalse(codes(client.pulled(lax)).contains("UAPI0601"));
            client.open(lax, LAMP + "struct other { in u32 a of lump; }");
            assertTrue(client.pulled(lax).toString().contains("lump"));
            assertFalse(client.pulled(strict).toString().contains("lump"));
        }
    }

    @Test
    void anInnerFolderIsItsOwn() throws IOException {
        write("uapi.json", "{ \"roots\": [\".\"], \"checks\": { \"UAPI0601\": \"error\" } }");
        write("inner/uapi.json", "{ \"roots\": [\".\"], \"checks\": { \"UAPI0601\": \"hint\" } }");
        String inner = write("inner/lamp.uapi", LAMP);
        try (Client client = client(machine, machine.resolve("inner"))) {
            List<DiagnosticSeverity> taken = client.pulled(inner).stream()
                    .filter(found -> codes(List.of(found)).contains("UAPI0601"))
                    .map(Diagnostic::getSeverity)
                    .distinct()
                    .toList();
            assertEquals(List.of(DiagnosticSeverity.Hint), taken);
            assertEquals(client.pulled(inner), client.pushed(inner));
        }
    }

    @Test
    void foldersComeAndGo() throws IOException {
        String one = write("one/lamp.uapi", LAMP);
        String other = write("other/lamp.uapi", LAMP);
        try (Client client = client(machine.resolve("one"))) {
            assertFalse(client.pulled(one).isEmpty());
            assertEquals(List.of(), client.pulled(other));
            WorkspaceFolder gone = new WorkspaceFolder(machine.resolve("one").toUri().toString(), "one");
            WorkspaceFolder come = new WorkspaceFolder(machine.resolve("other").toUri().toString(), "other");
            client.server().getWorkspaceService().didChangeWorkspaceFolders(
                    new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(come), List.of(gone))));
            assertEquals(List.of(), client.pulled(one));
            assertEquals(List.of(), client.pushed(one));
            assertFalse(client.pulled(other).isEmpty());
        }
    }

    @Test
    void aFileOutsideIsSaidToBeSoAndWhatIsBesideItIsNotRead() throws IOException {
        Files.createDirectories(machine.resolve("inside"));
        write("outside/secret.uapi", SECRET);
        String text = "uapi 1;\nimport secret (secret);\n/// A lamp.\nstruct lamp {\n    /// A field.\n    in u32 a of secret;\n}\n";
        String outside = write("outside/lamp.uapi", text);
        try (Client client = client(machine.resolve("inside"))) {
            client.open(outside, text);
            List<Diagnostic> found = client.pulled(outside);
            assertEquals(DiagnosticSeverity.Information, found.getFirst().getSeverity());
            assertEquals("this file is outside of the workspace (" + machine.resolve("inside") + "): it is checked by itself; "
                    + "what it imports is not read, and no `uapi.json` counts\nto have all of it checked, open its folder",
                    found.getFirst().getMessage().getLeft());
            assertTrue(found.toString().contains("`secret.uapi` cannot be imported: "), found.toString());
            client.close(outside);
            assertEquals(List.of(), client.pulled(outside));
        }
    }

    @Test
    void withoutAFolderFilesImportWhatIsBesideThem() throws IOException {
        write("hue.uapi", "uapi 1;\nenum hue { HUE_RED = 1; }\n");
        String lamp = write("lamp.uapi", "");
        try (Client client = client()) {
            client.open(lamp, "uapi 1;\nimport hue (hue);\n/// A lamp.\nstruct lamp {\n    /// A field.\n    in u32 a of hue;\n}\n");
            String found = client.pulled(lamp).toString();
            assertTrue(found.contains("UAPI0206"), found);
            assertFalse(found.contains("hue"), found);
            assertFalse(found.contains("outside"), found);
        }
    }

    @Test
    void nothingOutsideIsReadWhateverAProjectNames() throws IOException {
        write("secrets/secret.uapi", SECRET);
        String project = write("inside/uapi.json", "{ \"roots\": [\"src\", \"../secrets\", \"linked\"], \"imports\": [\"../secrets\"] }");
        String lamp = write("inside/src/lamp.uapi", "uapi 1;\nimport secret (secret);\nstruct lamp { in u32 a of secret; }\n");
        Files.createSymbolicLink(machine.resolve("inside/linked"), machine.resolve("secrets"));
        Files.createSymbolicLink(machine.resolve("inside/src/secret.uapi"), machine.resolve("secrets/secret.uapi"));
        try (Client client = client(machine.resolve("inside"))) {
            String found = client.pulled(lamp).toString();
            assertTrue(found.contains("cannot be imported"), found);
            assertFalse(found.contains("SECRET_KEY"), found);
            List<String> about = client.pushed(project).stream().map(wrong -> wrong.getMessage().getLeft()).toList();
            assertEquals(4, about.stream().filter(message -> message.contains("is outside of the workspace")).count(), about.toString());
            assertEquals(List.of(), client.pushed(Uris.uri(machine.resolve("secrets/secret.uapi").toString())));
            assertEquals(List.of(), client.pulled(Uris.uri(machine.resolve("inside/src/secret.uapi").toString())));
        }
    }

    @Test
    void aFileThatChangesOnDiskIsReadAnew() throws IOException {
        String lamp = write("lamp.uapi", "nonsense");
        InitializeParams params = Client.params(List.of(machine));
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
        params.getCapabilities().setWorkspace(workspace);
        try (Client client = new Client()) {
            client.initialize(params);
            assertTrue(codes(client.pulled(lamp)).contains("UAPI0101"));
            assertEquals(List.of("workspace/didChangeWatchedFiles"), client.messages());
            write("lamp.uapi", LAMP);
            changed(client, lamp);
            assertFalse(codes(client.pulled(lamp)).contains("UAPI0101"));
            client.open(lamp, LAMP + "nonsense");
            write("lamp.uapi", "nonsense");
            changed(client, lamp);
            client.replaceAll(lamp, LAMP);
            assertFalse(codes(client.pulled(lamp)).contains("UAPI0101"));
            client.close(lamp);
            assertTrue(codes(client.pulled(lamp)).contains("UAPI0101"));
        }
    }

    private static void changed(Client client, String uri) {
        client.server().getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(uri, FileChangeType.Changed))));
    }

    @Test
    void aFolderThatCannotBeReadIsSaidToBeSo() throws IOException {
        Files.write(machine.resolve("uapi.json"), new byte[] {(byte) 0xC3, (byte) 0x28});
        try (Client client = client(machine)) {
            client.pulled(write("lamp.uapi", LAMP));
            assertEquals(List.of("cannot read " + machine.resolve("uapi.json") + ": it is not in UTF-8"), client.messages());
        }
    }
}
