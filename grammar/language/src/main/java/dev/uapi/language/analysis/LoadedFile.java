package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file and its syntax.
record LoadedFile(Source source, FileSyntax syntax) {
    /// The description that the file says it belongs to.
    Optional<String> described() {
        return bodies().filter(body -> body instanceof Body.DescriptionBody || body instanceof Body.PartBody)
                .map(Body::name)
                .map(Word::text)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /// The same, or a name of its own for a file that does not say it.
    String description() {
        return described().orElseGet(source()::module);
    }

    boolean isHead() {
        return bodies().anyMatch(Body.DescriptionBody.class::isInstance);
    }

    List<Body.ImportBody> imports() {
        return bodies().filter(Body.ImportBody.class::isInstance).map(Body.ImportBody.class::cast).toList();
    }

    private Stream<Body> bodies() {
        return syntax.declarations().stream().map(placed -> placed.declaration().body());
    }
}
