package dev.uapi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Does what the tutorial says, in an empty folder, with what was packed. `-Dbless=true` takes what the commands printed into the page.
///
/// A block with a name behind its language is a file, one of `diff` a change of it, one of `console` commands and what they print.
final class TutorialIT {
    private static final Path PAGE = Path.of("../../grammar/language/TUTORIAL.md");
    private static final Path PACKED = Path.of("target", "uapi", "bin").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)(?: (\\S+))?\n(.*?)```\n", Pattern.DOTALL);
    private static final String NEXT = "\u0001";

    @TempDir
    private Path folder;

    @Test
    void whatThePageSaysIsSo() throws IOException {
        String page = Files.readString(PAGE);
        String done = BLOCK.matcher(page).replaceAll(block -> Matcher.quoteReplacement(done(block)));
        if (Boolean.getBoolean("bless")) {
            Files.writeString(PAGE, done);
        } else {
            assertEquals(uncounted(page), uncounted(done));
        }
    }

    /// How many files a target makes is no matter of the tutorial.
    private static String uncounted(String text) {
        return text.replaceAll(": \\d+ files? in ", ": files in ");
    }

    /// @return the block, with what came out
    private String done(MatchResult block) {
        try {
            return switch (block.group(1)) {
                case "console" -> "```console\n" + played(block.group(3)) + "```\n";
                case "diff" -> changed(block);
                default -> written(block);
            };
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(block.group(), failure);
        }
    }

    private String written(MatchResult block) throws IOException {
        Path file = folder.resolve(block.group(2));
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.group(3));
        return block.group();
    }

    private String changed(MatchResult block) throws IOException {
        Path file = folder.resolve(block.group(2));
        String before = Files.readString(file);
        String old = side(block.group(3), '+');
        assertTrue(before.contains(old), () -> "not in " + file.getFileName() + ":\n" + old);
        Files.writeString(file, before.replace(old, side(block.group(3), '-')));
        return block.group();
    }

    private static String side(String difference, char other) {
        return difference.lines()
                .filter(line -> line.charAt(0) != other)
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    private String played(String console) throws IOException, InterruptedException {
        List<String> commands = console.lines().filter(line -> line.startsWith("$ ")).map(line -> line.substring(2)).toList();
        String script = commands.stream().map(command -> "printf '\\001'\n" + command + "\n").collect(Collectors.joining());
        String[] printed = run(script).split(NEXT, -1);
        assertEquals(commands.size() + 1, printed.length, script);
        StringBuilder played = new StringBuilder();
        for (int i = 0; i < commands.size(); i++) {
            played.append("$ ").append(commands.get(i)).append('\n').append(printed[i + 1]);
        }
        return played.toString();
    }

    private String run(String script) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script).directory(Files.createDirectories(folder).toFile());
        shell.redirectErrorStream(true).redirectOutput(out.toFile());
        shell.environment().remove("JAVA_TOOL_OPTIONS");
        shell.environment().put("UAPI_JAVA_HOME", JAVA.toString());
        shell.environment().put("PATH", PACKED + ":" + JAVA.resolve("bin") + ":" + System.getenv("PATH"));
        shell.start().waitFor();
        String printed = Files.readString(out, UTF_8);
        Files.delete(out);
        return printed;
    }
}
