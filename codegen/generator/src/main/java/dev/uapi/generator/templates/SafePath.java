package dev.uapi.generator.templates;

import java.util.regex.Pattern;

/// Paths that lead below the folder that files go to, on every machine.
final class SafePath {
    private static final String NAME = "(?!(?i:con|prn|aux|nul|com\\d|lpt\\d)(\\.|/|$))[\\p{Alnum}_+-][\\p{Alnum}._+-]{0,99}(?<!\\.)";
    private static final Pattern SAFE = Pattern.compile(NAME + "(/" + NAME + "){0,9}");

    private SafePath() {}

    static boolean isSafe(String path) {
        return SAFE.matcher(path).matches();
    }
}
