package dev.uapi.editors;

import java.nio.file.Path;

/// A file by which an editor colours descriptions. It is committed, so that people can install the editor's part without a build.
enum Colouring {
    TEXT_MATE("vscode/syntaxes/uapi.tmLanguage.json"),
    /// A bundle has its files inside.
    ECLIPSE("eclipse/syntaxes/uapi.tmLanguage.json"),
    VIM("neovim/syntax/uapi.vim"),
    EMACS("emacs/uapi-words.el");

    private final String file;

    Colouring(String file) {
        this.file = file;
    }

    /// From the folder of the editors.
    Path file() {
        return Path.of(file);
    }

    /// As it should be.
    String text() {
        return switch (this) {
            case TEXT_MATE, ECLIPSE -> TextMateGrammar.json();
            case VIM -> VimSyntax.text();
            case EMACS -> EmacsWords.text();
        };
    }
}
