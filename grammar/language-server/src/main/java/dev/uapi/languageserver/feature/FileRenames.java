package dev.uapi.languageserver.feature;

import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import dev.uapi.languageserver.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.eclipse.lsp4j.TextEdit;

/// Lets descriptions follow when files get other names: imports change, and with its head's file the name of a description.
public final class FileRenames {
    private final View view;
    private final SequencedMap<String, List<TextEdit>> edits = new LinkedHashMap<>();

    private FileRenames(View view) {
        this.view = view;
    }

    /// What is to be changed before the files are moved, by the paths of files.
    public static SequencedMap<String, List<TextEdit>> of(View view, List<Move> moves) {
        FileRenames renames = new FileRenames(view);
        moves.forEach(renames::move);
        return renames.edits;
    }

    private void move(Move move) {
        view.navigator().paths().stream()
                .map(view::source)
                .forEach(file -> move.module(file)
                        .filter(name -> !name.equals(file.module()) && Renames.isName(name))
                        .ifPresent(name -> places(file).distinct().filter(place -> !Published.is(place.source().path()))
                                .forEach(place -> replace(place, name))));
    }

    private void replace(Place place, String name) {
        TextEdit edit = new TextEdit(view.positions().range(place), name);
        edits.merge(place.source().path(), List.of(edit), (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }

    private Stream<Place> places(Source file) {
        return Stream.concat(imports(file), description(file));
    }

    private Stream<Place> imports(Source file) {
        return view.navigator().paths().stream()
                .flatMap(path -> view.navigator().occurrences(path).stream())
                .filter(there -> there.mention().referent() instanceof Referent.Module && there.text().equals(file.module()))
                .filter(there -> view.navigator().imported(there).equals(Optional.of(file)))
                .map(Occurrence::place);
    }

    /// The files of a description find its head by their `part of`, which is the name of both.
    private Stream<Place> description(Source file) {
        return view.navigator().occurrences(file.path()).stream()
                .filter(there -> there.declares() && there.text().equals(file.module()))
                .flatMap(there -> there.symbol().stream())
                .filter(symbol -> symbol.kind() == Kind.DESCRIPTION)
                .flatMap(symbol -> view.navigator().occurrences(symbol).stream())
                .map(Occurrence::place);
    }
}
