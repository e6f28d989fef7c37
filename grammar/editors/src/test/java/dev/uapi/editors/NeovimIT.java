package dev.uapi.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Neovim, without a screen.
final class NeovimIT extends EditorSession {
    private static final Path PLUGIN = Path.of("neovim").toAbsolutePath();

    @Override
    List<String> whetherInstalled() {
        return List.of("nvim", "--version");
    }

    @Override
    String name() {
        return "Neovim";
    }

    @Override
    List<String> command(Path scripts) {
        return List.of(
                "nvim", "--headless", "--clean", "--cmd", "set runtimepath^=" + PLUGIN, "lamps.uapi",
                "-c", "luafile " + scripts.resolve("neovim.lua"));
    }

    @Override
    List<String> colours() {
        return List.of("Special", "Type", "Identifier", "Type", "Identifier", "Constant");
    }

    @Override
    String filetype() {
        return "uapi";
    }

    @Test
    void lensesOpenWhatWasGenerated() {
        assertEquals("target/reference/lamps/index.html", answers().page());
        assertEquals("target/generated-sources/uapi/Add.java", answers().java());
    }
}
