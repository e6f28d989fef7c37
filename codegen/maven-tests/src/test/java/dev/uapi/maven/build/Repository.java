package dev.uapi.maven.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Maven repository in a folder, with what somebody has published of one artifact: descriptions, each version one.
final class Repository {
    private final Path folder;
    private final List<String> versions = new ArrayList<>();

    Repository(Path folder) {
        this.folder = folder;
    }

    /// For a project that takes from there.
    String element() {
        return """
                <repositories>
                  <repository>
                    <id>published</id>
                    <url>%s</url>
                    <releases><checksumPolicy>ignore</checksumPolicy><updatePolicy>always</updatePolicy></releases>
                  </repository>
                </repositories>
                """.formatted(folder.toUri());
    }

    void publish(String groupId, String artifactId, String version, String description) throws IOException {
        versions.add(version);
        Path artifact = folder.resolve(groupId.replace('.', '/')).resolve(artifactId);
        Path release = Files.createDirectories(artifact.resolve(version));
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(release.resolve(artifactId + "-" + version + ".jar")))) {
            jar.putNextEntry(new ZipEntry("META-INF/uapi/" + artifactId + ".uapi"));
            jar.write(description.getBytes(UTF_8));
        }
        Files.writeString(release.resolve(artifactId + "-" + version + ".pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
                </project>
                """.formatted(groupId, artifactId, version));
        String all = versions.stream().map(each -> "<version>" + each + "</version>").collect(Collectors.joining());
        Files.writeString(artifact.resolve("maven-metadata.xml"), """
                <metadata>
                  <groupId>%s</groupId><artifactId>%s</artifactId>
                  <versioning><versions>%s</versions></versioning>
                </metadata>
                """.formatted(groupId, artifactId, all));
    }
}
