package dev.uapi.languageserver.feature;

import dev.uapi.language.Source;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import dev.uapi.language.syntax.PlacedToken;
import dev.uapi.language.syntax.Token;
import dev.uapi.languageserver.Uris;
import dev.uapi.languageserver.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentLink;

/// Leads from imports to files, and from addresses in comments to where they say.
public final class DocumentLinks {
    /// A full stop or a comma behind an address belongs to the sentence.
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]\"'`]*[^\\s<>()\\[\\]\"'`.,;:!?]");

    private DocumentLinks() {}

    public static List<DocumentLink> in(View view, String path) {
        Stream<DocumentLink> files = view.navigator().occurrences(path).stream().flatMap(there -> file(view, there).stream());
        Stream<DocumentLink> addresses = view.navigator().declarations(path).stream().flatMap(standing -> addresses(view, standing));
        return Stream.concat(files, addresses).toList();
    }

    /// The file that an import means, or the one that a part is part of; not one in a jar, which no editor opens.
    private static Optional<DocumentLink> file(View view, Occurrence there) {
        Optional<String> file = switch (there.mention().referent()) {
            case Referent.Module _ -> view.navigator().imported(there).map(Source::path);
            case Referent.Description _ when !there.declares() ->
                there.symbol().flatMap(view.navigator()::declaration).map(Occurrence::place).map(Place::source).map(Source::path);
            default -> Optional.empty();
        };
        return file.filter(path -> !Published.is(path))
                .map(path -> new DocumentLink(view.positions().range(there.place()), Uris.uri(path)));
    }

    private static Stream<DocumentLink> addresses(View view, Standing standing) {
        List<DocumentLink> links = new ArrayList<>();
        for (PlacedToken token : standing.tokens()) {
            if (token.kind() == Token.Kind.DOCUMENTATION || token.kind() == Token.Kind.COMMENT) {
                Matcher found = ADDRESS.matcher(token.text());
                while (found.find()) {
                    Place place = new Place(standing.source(), token.start() + found.start(), token.start() + found.end());
                    links.add(new DocumentLink(view.positions().range(place), found.group()));
                }
            }
        }
        return links.stream();
    }
}
