package dev.uapi.maven;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/// What programs can be made of.
enum Target {
    /// Bindings, for programs.
    JAVA("generated-sources/uapi", true),
    /// The stub of a simulator, for a behaviour to stand on.
    SIMULATOR("generated-sources/uapi", true),
    /// The C header, for programs in C and C++.
    C_HEADER("include", false),
    /// Descriptions for syzkaller.
    SYZLANG("syzlang", false);

    private final String folder;
    private final boolean compiled;

    Target(String folder, boolean compiled) {
        this.folder = folder;
        this.compiled = compiled;
    }

    /// Where its files go below the build folder unless a build says otherwise.
    String folder() {
        return folder;
    }

    /// Whether its files are Java sources of the module.
    boolean compiled() {
        return compiled;
    }

    /// As builds and the generator spell it.
    String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Target named(String spelling) throws MojoFailureException {
        return Arrays.stream(values())
                .filter(target -> target.spelling().equals(spelling))
                .findFirst()
                .orElseThrow(() -> new MojoFailureException("There is no target '" + spelling + "'; there are " + spellings()
                        + ", and the reference is made by the goal docs"));
    }

    private static String spellings() {
        return Arrays.stream(values()).map(Target::spelling).collect(Collectors.joining(", "));
    }
}
