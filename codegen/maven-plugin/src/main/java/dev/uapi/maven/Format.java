package dev.uapi.maven;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/// How the reference can be printed.
enum Format {
    /// Pages for browsers.
    SITE("docs", "reference"),
    /// Manual pages.
    MAN("man", "man"),
    /// For repositories.
    MARKDOWN("markdown", "markdown"),
    /// For Sphinx.
    RST("rst", "rst");

    private final String target;
    private final String folder;

    Format(String target, String folder) {
        this.target = target;
        this.folder = folder;
    }

    /// What the generator calls it.
    String target() {
        return target;
    }

    /// Where its files go below the build folder unless a build says otherwise.
    String folder() {
        return folder;
    }

    /// As builds spell it.
    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Format named(String spelling) throws MojoFailureException {
        return Arrays.stream(values())
                .filter(format -> format.spelling().equals(spelling))
                .findFirst()
                .orElseThrow(() -> new MojoFailureException("There is no format '" + spelling + "'; there are " + spellings()));
    }

    private static String spellings() {
        return Arrays.stream(values()).map(Format::spelling).collect(Collectors.joining(", "));
    }
}
