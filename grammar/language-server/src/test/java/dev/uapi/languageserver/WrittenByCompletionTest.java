package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A command of iommufd, written from scratch with nothing but what the server offers.
final class WrittenByCompletionTest {
    private static final Path OBJECTS = Path.of("../../spec/src/main/uapi/objects.uapi");

    private static final String HEAD = """
            uapi 1;

            /// I/O address spaces, and the memory mapped into them for devices.
            description iommufd {
                header <linux/iommufd.h>;
                since  6.2;
                known  through 7.3;
                allow  UAPI0412 "the size travels in the argument";
            }

            import objects;

            /// One open file is one private space of object ids.
            device iommu "/dev/iommu" {
                ioctl _IO ';' from 0x80;
                extensible;
            }
            """;

    @TempDir
    private @SuppressWarnings("NullAway.Init") Path folder;

    /// As it stands in `objects.uapi`.
    private static String published() throws IOException {
        String text = Files.readString(OBJECTS);
        int start = text.indexOf("/// Destroys an object.");
        return text.substring(start, text.indexOf("\n}\n", start) + 3);
    }

    private static InitializeParams modern(Path folder) {
        InitializeParams params = Client.params(List.of(folder));
        TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
        texts.setCompletion(new CompletionCapabilities(new CompletionItemCapabilities(true)));
        params.getCapabilities().setTextDocument(texts);
        return params;
    }

    @Test
    void aCommandIsWrittenWithoutTypingAWordOfTheLanguage() throws IOException {
        Files.writeString(folder.resolve("iommufd.uapi"), HEAD);
        String uri = Uris.uri(folder.resolve("objects.uapi").toString());
        try (Client client = new Client()) {
            client.initialize(modern(folder));
            Author author = new Author(client, uri);
            author.take("uapi").space("\n\n").take("part of").take("iommufd").end().space("\n\n");
            destroy(author);
            assertEquals(List.of(), client.pulled(uri));
            author.format();
            assertEquals("uapi 1;\n\npart of iommufd;\n\n" + published(), author.text());
            assertEquals(List.of(), client.pulled(uri));
        }
    }

    private static void destroy(Author author) {
        author.take("basic command").prose("Destroys an object.\n///\n"
                + "/// Mappings go with their address space. An object that something still uses stays.");
        author.next().name("IOMMU_DESTROY").next().take("0x80").next().take("iommu_destroy").next();
        author.prose("/// What to destroy, of whatever kind.").space("\n");
        author.take("in").take("u32").next().name("id").next().space(" ").take("destroys").space(" ").take("any object");
        author.behind("any object;").space("\n\n");
        author.take("fails").take("ENOENT").next().name("no_such_object").next().space(" ").take("\"…\"").prose("no object has this id");
        author.next().space(" ").take("when").space(" ").take("id").space(" ").take("unknown");
        author.behind("unknown;").space("\n");
        author.take("fails").take("EBUSY").next().name("in_use").next().space(" ").take("\"…\"");
        author.prose("something uses the object: an attached device, another object, an open file or a call in flight");
        author.behind("in flight\";").space("\n\n").prose("/// The first object of an open file has id 1.").space("\n");
        author.take("example").take("id").name("1");
        author.fix("Require what is there now");
    }
}
