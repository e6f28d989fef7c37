package dev.uapi.generator.output.outside;

import java.util.Arrays;
import java.util.Optional;

/// What can be wrong with templates from outside.
public enum Trouble {
    UNREADABLE(1601, "templates cannot be read",
            "There must be a `target.stg` in the folder. All `.stg` files below it are read: in UTF-8, up to 1 MiB each, not"
                    + " through links that lead out of the folder."),
    NOT_BESIDE(1602, "a file imports what is not in the folder of the templates",
            "`import \"parts/types.stg\"` names a file below the folder. Nothing else can be imported, and no two files import one"
                    + " another."),
    UNGRAMMATICAL(1603, "a template breaks the grammar of StringTemplate",
            "Expressions stand between `<` and `>`, or what `delimiters` says. Signs that are meant as such have a backslash in front:"
                    + " `\\<`, and in `{x|…}` also `\\}`."),
    NO_SUCH_NAME(1604, "a template names what is not there",
            "It may be misspelt. What each view has stands in TEMPLATES.md, and is what `uapi model` prints. Dictionaries are known in"
                    + " the file that they stand in, and in those that import it."),
    MISUSED(1605, "a template uses something as what it is not",
            "A record is no text: name one of its components. A template takes as many arguments as it says; one that makes files or paths"
                    + " takes one."),
    ENDLESS(1606, "a template has no end",
            "Templates call one another in a circle, or make more than 16 Mi characters of one file."),
    STRAY_PATH(1607, "a path leads where no file may go",
            "Paths are relative, of letters, digits and `. _ - +`, with `/` between names. No name begins with a dot, and no two files have"
                    + " one path."),
    IDLE(1608, "templates make no file",
            "Two templates make the files of a kind of thing: `command_path(it)` their paths, `command(it)` their texts.");

    private final int number;
    private final String title;
    private final String why;

    Trouble(int number, String title, String why) {
        this.number = number;
        this.title = title;
        this.why = why;
    }

    /// The one with that code, if one has it.
    public static Optional<Trouble> of(String code) {
        return Arrays.stream(values()).filter(trouble -> trouble.code().equals(code)).findFirst();
    }

    /// Stable: `UAPI1604`.
    public String code() {
        return "UAPI" + number;
    }

    /// In a few words.
    public String title() {
        return title;
    }

    /// What to know about it, in Markdown.
    public String why() {
        return why;
    }
}
