package dev.uapi.generator;

import java.util.Optional;
import javax.lang.model.SourceVersion;

/// What a user can choose about the generated code. Whatever is left out follows from the name of the description.
///
/// @param packageName     the package that the target's code goes to; of the bindings `uapi.<description>` by default, of
///                        the simulator `uapi.<description>.simulator`
/// @param bindingsPackage for the simulator: the package that the bindings were generated to
public record Options(Optional<String> packageName, Optional<String> bindingsPackage) {
    public static final Options DEFAULT = new Options(Optional.empty(), Optional.empty());

    /// @throws IllegalArgumentException if a package name is no legal Java name
    public Options {
        packageName.ifPresent(Options::check);
        bindingsPackage.ifPresent(Options::check);
    }

    public Options withPackage(String name) {
        return new Options(Optional.of(name), bindingsPackage);
    }

    public Options withBindingsPackage(String name) {
        return new Options(packageName, Optional.of(name));
    }

    private static void check(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_25)) {
            throw new IllegalArgumentException("'" + name + "' is no legal name of a Java package");
        }
    }
}
