package dev.uapi.languageserver.feature;

import dev.uapi.language.Source;
import dev.uapi.language.names.Occurrence;
import dev.uapi.languageserver.View;
import java.util.Optional;

/// Which file an import means.
final class Imports {
    private Imports() {}

    /// What stands beside the file that asks comes first.
    static Optional<String> path(View view, Occurrence module) {
        String path = module.place().source().path();
        String beside = path.substring(0, path.lastIndexOf('/') + 1) + module.text() + ".uapi";
        return view.navigator().paths().contains(beside)
                ? Optional.of(beside)
                : view.navigator().imported(module.text()).map(Source::path);
    }
}
