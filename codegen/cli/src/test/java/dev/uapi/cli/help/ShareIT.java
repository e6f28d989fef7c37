package dev.uapi.cli.help;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was packed beside the command, used by real shells and readers of manual pages, as far as they are installed.
final class ShareIT {
    private static final Path SHARE = Path.of("target", "uapi", "share").toAbsolutePath();
    private static final Path BIN = Path.of("target", "uapi", "bin").toAbsolutePath();

    /// What picocli's script asks bash for exists only while somebody presses Tab.
    private static final String IN_BASH = """
            compopt() { :; }
            . "$1"
            COMP_WORDS=($2)
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _complete_uapi
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    private Path folder;

    @Test
    void bashCompletes() throws IOException, InterruptedException {
        assumeTrue(isInstalled("bash"));
        Path script = SHARE.resolve("bash-completion/completions/uapi");
        assertEquals("check\n", said("bash", "--norc", "-c", IN_BASH, "bash", script.toString(), "uapi ch"));
        assertEquals("simulator\nsyzlang\n", said("bash", "--norc", "-c", IN_BASH, "bash", script.toString(), "uapi generate --target s"));
    }

    @Test
    void zshCompletes() throws IOException, InterruptedException {
        assumeTrue(isInstalled("zsh"));
        assertFound("uapi check", inZsh("uapi ch"));
        assertFound("simulator\\s+syzlang", inZsh("uapi generate --target s"));
        assertFound("uapi lsp --port=", inZsh("uapi lsp --po"));
    }

    @Test
    void fishCompletes() throws IOException, InterruptedException {
        assumeTrue(isInstalled("fish"));
        assertEquals("check\tTells everything that is wrong with descriptions, in one run.\n", inFish("uapi ch"));
        String targets = inFish("uapi generate --target s");
        assertEquals(List.of("simulator", "syzlang"), targets.lines().map(line -> line.split("\t", 2)[0]).toList());
    }

    @Test
    void noReaderOfManualPagesFindsAnythingWrong() throws IOException, InterruptedException {
        assumeTrue(isInstalled("mandoc") && isInstalled("man"));
        List<String> lint = new ArrayList<>(List.of("mandoc", "-T", "lint", "-W", "warning"));
        pages().forEach(page -> lint.add(page.toString()));
        String found = said(lint.toArray(String[]::new));
        assertEquals(List.of(), found.lines().filter(line -> !line.contains("missing date")).toList());
        for (Path page : pages()) {
            assertEquals("", said("sh", "-c", "man --warnings -l \"$1\" 2>&1 >\"$2\"", "sh", page.toString(), folder + "/page"));
        }
    }

    @Test
    void everySubcommandHasAPage() throws IOException, InterruptedException {
        String help = said(BIN.resolve("uapi").toString(), "--help");
        Set<String> pages = pages().stream().map(page -> page.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>(Set.of("uapi.1"));
        help.lines().dropWhile(line -> !line.equals("Commands:")).skip(1).takeWhile(line -> !line.isEmpty())
                .filter(line -> line.matches("  \\S.*"))
                .forEach(line -> expected.add("uapi-" + line.strip().split(" ", 2)[0] + ".1"));
        assertTrue(expected.contains("uapi-check.1"), help);
        assertEquals(expected, pages);
    }

    private static void assertFound(String pattern, String text) {
        assertTrue(Pattern.compile(pattern).matcher(text).find(), text);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(SHARE.resolve("man/man1"))) {
            return pages.sorted().toList();
        }
    }

    private String inZsh(String words) throws IOException, InterruptedException {
        return said("zsh", "-f", resource("complete.zsh"), SHARE.resolve("zsh/site-functions").toString(), words);
    }

    private String inFish(String words) throws IOException, InterruptedException {
        String script = SHARE.resolve("fish/vendor_completions.d/uapi.fish").toString();
        return said("fish", "--no-config", "-c", "source $argv[1]; complete -C $argv[2]", script, words);
    }

    private String resource(String name) throws IOException {
        try (var stream = ShareIT.class.getResourceAsStream(name)) {
            return Files.write(folder.resolve(name), stream.readAllBytes()).toString();
        }
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private String said(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().putAll(Map.of("HOME", folder.toString(), "TERM", "dumb", "PATH", BIN + ":" + System.getenv("PATH")));
        builder.start().waitFor();
        return Files.readString(out, UTF_8);
    }
}
