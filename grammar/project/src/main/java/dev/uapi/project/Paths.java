package dev.uapi.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// How paths are written in a project file: relative, with `/` between names, the same on every machine.
final class Paths {
    static final String WANTED = "a path from the folder of this file, with `/` between names";

    private Paths() {}

    static boolean isPath(String text) {
        boolean relative = !text.isEmpty() && !text.startsWith("/") && text.indexOf('\\') < 0;
        return relative && text.chars().noneMatch(Character::isISOControl) && isPossible(text);
    }

    /// Not every locale can name every file.
    private static boolean isPossible(String text) {
        try {
            return !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /// Whether it is a path, or a pattern of paths, that goes nowhere but down.
    static boolean isInside(String text) {
        return isPath(text) && !List.of(text.split("/", -1)).contains("..");
    }
}
