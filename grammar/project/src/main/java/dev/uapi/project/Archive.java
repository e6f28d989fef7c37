package dev.uapi.project;

import dev.uapi.language.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The descriptions in a jar, as they were published.
///
/// @param descriptions by their path: `lib/uapi-spec.jar!/dev/uapi/spec/vfio.uapi`
record Archive(SortedMap<String, Source> descriptions) {
    private static final String SUFFIX = ".jar";

    Archive {
        descriptions = Collections.unmodifiableSortedMap(new TreeMap<>(descriptions));
    }

    static boolean isArchive(Path path) {
        return path.toString().endsWith(SUFFIX);
    }

    static Archive read(Path jar) throws UnreadableException {
        if (!Files.isRegularFile(jar)) {
            throw new UnreadableException(jar, "there is no such file");
        }
        SortedMap<String, Source> descriptions = new TreeMap<>();
        long left = SavedTexts.LARGEST;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : entries(zip)) {
                byte[] bytes = bytes(jar, zip, entry, left);
                left -= bytes.length;
                String path = jar + "!/" + entry.getName();
                descriptions.put(path, new Source(path, SavedTexts.decoded(bytes)));
            }
        } catch (ZipException broken) {
            throw new UnreadableException(jar, "it is no jar");
        } catch (IOException failure) {
            throw SavedTexts.unreadable(jar, failure);
        }
        return new Archive(descriptions);
    }

    /// The one beside another one.
    Optional<Source> beside(Source from, String module) {
        return Optional.ofNullable(descriptions.get(from.folder() + module + ".uapi"));
    }

    boolean holds(Source source) {
        return descriptions.containsKey(source.path());
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return zip.stream().filter(entry -> entry.getName().endsWith(".uapi") && !entry.isDirectory()).toList();
    }

    private static byte[] bytes(Path jar, ZipFile zip, ZipEntry entry, long most) throws IOException, UnreadableException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length > most) {
                throw new UnreadableException(jar, "its descriptions are larger than 64 MiB");
            }
            return bytes;
        }
    }
}
