package dev.uapi.cli.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/// What is installed beside the command in a folder `share`: manual pages, and completions for shells.
public final class Share {
    private Share() {}

    /// @param uapi    the command with all its subcommands
    /// @param version of it
    /// @param folder  made if it is not there
    public static void write(CommandLine uapi, String version, Path folder) throws IOException {
        Everything told = Everything.of(uapi);
        Map<String, String> files = new TreeMap<>(new Completion(uapi, told).files());
        new Manual(told, version).pages().forEach((path, page) -> files.put("man/" + path, page));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
