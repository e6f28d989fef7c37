package dev.uapi.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Emacs, as a batch. Older ones than 29 need the package eglot, which Debian calls elpa-eglot.
final class EmacsIT extends EditorSession {
    private static final List<String> EMACS = List.of("emacs", "--batch", "-q", "-f", "package-initialize");
    private static final Path MODE = Path.of("emacs").toAbsolutePath();

    @Override
    List<String> whetherInstalled() {
        return with("--eval", "(require 'eglot)");
    }

    @Override
    String name() {
        return "Emacs with eglot";
    }

    @Override
    List<String> command(Path scripts) {
        return with("-L", MODE.toString(), "-l", scripts.resolve("emacs.el").toString());
    }

    @Override
    List<String> colours() {
        return List.of(
                "font-lock-doc-face",
                "font-lock-keyword-face",
                "font-lock-function-name-face",
                "font-lock-type-face",
                "font-lock-variable-name-face",
                "font-lock-constant-face");
    }

    @Override
    String filetype() {
        return "uapi-mode";
    }

    @Test
    void whatIsWrongIsToldFirstAndWithItsHint() {
        assertEquals(
                "uapi [UAPI0419]: this cannot be asked of `ways`\nwanted: a field `of` an enum or of flags", answers().told().getFirst());
    }

    private static List<String> with(String... more) {
        return Stream.concat(EMACS.stream(), Stream.of(more)).toList();
    }
}
