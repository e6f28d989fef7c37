package dev.uapi.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DescriptionsTest {
    @TempDir
    private Path folder;

    @Test
    void areAllBelowAFolder() throws IOException {
        Path b = write("b.uapi");
        Path a = write("linux/a.uapi");
        write("linux/readme.md");

        Descriptions descriptions = Descriptions.at(folder);

        assertEquals(List.of(b, a), descriptions.files());
        assertEquals(List.of(folder, folder.resolve("linux")), descriptions.folders());
    }

    @Test
    void areNoneWhereNothingIs() throws IOException {
        assertEquals(List.of(), Descriptions.at(folder.resolve("nowhere")).files());
    }

    @Test
    void areOneAtAFile() throws IOException {
        Path a = write("a.uapi");
        write("b.uapi");

        assertEquals(new Descriptions(folder, List.of(a)), Descriptions.at(a));
    }

    @Test
    void areFoundByNameWithOrWithoutFolders() throws IOException {
        Path a = write("linux/a.uapi");
        Path other = write("other/a.uapi");

        Descriptions descriptions = Descriptions.at(folder);

        assertEquals(List.of(a, other), descriptions.named("a.uapi"));
        assertEquals(List.of(other), descriptions.named("other/a.uapi"));
        assertEquals(List.of(), descriptions.named("uapi"));
    }

    @Test
    void areCopiedOutOfAJar() throws IOException {
        Path copies = folder.resolve("copies");
        Path jar = jar("dev/uapi/spec/a.uapi", "dev/uapi/spec/A.class");

        Descriptions descriptions = Descriptions.in(jar, copies);

        Path copy = copies.resolve("dev/uapi/spec/a.uapi");
        assertEquals(new Descriptions(copies, List.of(copy)), descriptions);
        assertEquals("dev/uapi/spec/a.uapi", Files.readString(copy));
    }

    @Test
    void leaveTheCopiesWhenTheyLeaveTheJar() throws IOException {
        Path copies = folder.resolve("copies");
        Descriptions.in(jar("x/a.uapi", "y/b.uapi"), copies);

        Descriptions descriptions = Descriptions.in(jar("x/a.uapi"), copies);

        assertEquals(List.of(copies.resolve("x/a.uapi")), descriptions.files());
    }

    @Test
    void areReadWhereTheyAreWhenNothingIsPackedYet() throws IOException {
        Path a = write("classes/dev/uapi/spec/a.uapi");

        Descriptions descriptions = Descriptions.in(folder.resolve("classes"), folder.resolve("copies"));

        assertEquals(List.of(a), descriptions.files());
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private Path jar(String... names) throws IOException {
        Path jar = folder.resolve("some.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(UTF_8));
            }
        }
        return jar;
    }
}
