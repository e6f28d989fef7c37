package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.DeclarationSyntax;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.PlacedToken;
import dev.uapi.language.syntax.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Finds one's way in an analysis: what stands at a place, what it stands for, and where else that is spoken of.
///
/// It works on text of any kind: what is broken says what it still says.
public final class Navigator {
    private final SequencedMap<String, LoadedFile> files = new LinkedHashMap<>();
    private final Index index;
    private final Evaluator evaluator;
    private final Resolver resolver;

    Navigator(List<LoadedFile> files, Index index, Evaluator evaluator) {
        files.forEach(file -> this.files.put(file.source().path(), file));
        this.index = index;
        this.evaluator = evaluator;
        this.resolver = new Resolver(index, this::mentions, this::module);
    }

    /// A declaration where it stands.
    ///
    /// @param start       where it begins in its file: behind the one before it, so with its comments
    /// @param end         the first position behind it
    /// @param description the one that it belongs to
    public record Standing(DeclarationId id, Source source, int start, int end, DeclarationSyntax syntax, String description) {
        /// From a span inside the declaration to a place in the file.
        public Place place(Span span) {
            return new Place(source, start + span.start(), start + span.end());
        }

        /// Its words, comments and white space, where they stand.
        public List<PlacedToken> tokens() {
            return PlacedToken.of(syntax.tokens(), start);
        }
    }

    /// The text of a file.
    ///
    /// @param path as in [Source#path()]
    public Optional<Source> source(String path) {
        return file(path).map(LoadedFile::source);
    }

    /// The syntax of a file.
    public Optional<FileSyntax> syntax(String path) {
        return file(path).map(LoadedFile::syntax);
    }

    /// The declarations of a file, in its order.
    public List<Standing> declarations(String path) {
        return file(path).stream().flatMap(Navigator::standing).toList();
    }

    public Optional<Standing> declaration(DeclarationId id) {
        return index.contains(id) ? Optional.of(standing(index.located(id))) : Optional.empty();
    }

    /// The declaration that a position is in.
    public Optional<Standing> declarationAt(String path, int offset) {
        return declarations(path).stream().filter(standing -> standing.start() <= offset && offset <= standing.end()).findFirst();
    }

    /// What a declaration means, as far as it means anything.
    public Declared meaning(DeclarationId id) {
        return evaluator.declared(new Query.Meaning(id));
    }

    /// The names in a file, in its order.
    public List<Occurrence> occurrences(String path) {
        return file(path).stream().flatMap(file -> file.declarations().stream()).flatMap(this::occurrences).toList();
    }

    /// The names in a declaration, in its order.
    public List<Occurrence> occurrences(DeclarationId id) {
        return index.contains(id) ? occurrences(index.located(id)).toList() : List.of();
    }

    /// The name that a position touches.
    public Optional<Occurrence> at(String path, int offset) {
        return file(path).stream()
                .flatMap(file -> around(file, offset).stream())
                .flatMap(located -> mentions(located).stream()
                        .filter(mention -> touches(located, mention, offset))
                        .map(mention -> occurrence(located, mention)))
                .findFirst();
    }

    /// Wherever a symbol is named, where it is declared included.
    public List<Occurrence> occurrences(Symbol symbol) {
        return files.values().stream()
                .flatMap(file -> file.declarations().stream())
                .flatMap(located -> mentions(located).stream()
                        .filter(mention -> mention.word().text().equals(symbol.name()))
                        .map(mention -> occurrence(located, mention)))
                .filter(occurrence -> occurrence.symbol().filter(symbol::equals).isPresent())
                .toList();
    }

    /// Where a symbol gets its name.
    public Optional<Occurrence> declaration(Symbol symbol) {
        return index.contains(symbol.id())
                ? occurrences(index.located(symbol.id()))
                        .filter(occurrence -> occurrence.declares() && occurrence.symbol().filter(symbol::equals).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /// The names that a description knows, its own and those that it takes from others.
    public List<Symbol> symbols(String description, Namespace namespace) {
        return index.all(description, namespace);
    }

    /// What a description calls so.
    public Optional<Symbol> symbol(String description, Namespace namespace, String name) {
        return index.find(description, namespace, name);
    }

    /// The words that name something in a file, in its order; what they stand for, [#occurrences(String)] finds out.
    public List<Mention> mentions(String path) {
        return file(path).stream()
                .flatMap(file -> file.declarations().stream().flatMap(located -> file.mentions(located).stream()))
                .toList();
    }

    /// What a name could stand for that is yet to be written.
    ///
    /// @param within the declaration that it is to stand in, as far as it has been read
    public List<Symbol> choices(String description, Optional<DeclarationId> within, Referent referent) {
        Optional<Located> there = within.filter(index::contains).map(index::located);
        return new Choices(index, resolver, this::mentions, this::module).of(description, there, referent).toList();
    }

    /// The number that a member or an extension stands for.
    public Optional<Long> constant(String description, String name) {
        return index.constant(description, name);
    }

    /// The file that is imported by a name.
    public Optional<Source> imported(String module) {
        return module(module).map(LoadedFile::source);
    }

    public List<String> paths() {
        return List.copyOf(files.sequencedKeySet());
    }

    private static Stream<Standing> standing(LoadedFile file) {
        return file.declarations().stream().map(Navigator::standing);
    }

    private static Standing standing(Located located) {
        return new Standing(
                located.id(), located.source(), located.start(), located.end(), located.syntax(), located.description());
    }

    private Optional<LoadedFile> module(String name) {
        return files.values().stream().filter(file -> file.source().module().equals(name)).findFirst();
    }

    private Optional<LoadedFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private Stream<Occurrence> occurrences(Located located) {
        return mentions(located).stream().map(mention -> occurrence(located, mention));
    }

    private Occurrence occurrence(Located located, Mention mention) {
        return new Occurrence(located.place(mention.word().span()), located.id(), mention, resolver.resolve(located, mention));
    }

    /// The declaration that a position is in, and the one before, whose last word may end there.
    private static List<Located> around(LoadedFile file, int offset) {
        int begun = (int) file.declarations().stream().takeWhile(located -> located.start() <= offset).count();
        return file.declarations().subList(Math.max(0, begun - 2), begun);
    }

    private static boolean touches(Located located, Mention mention, int offset) {
        int start = located.start() + mention.word().span().start();
        int end = located.start() + mention.word().span().end();
        return start <= offset && offset <= end;
    }

    private List<Mention> mentions(Located located) {
        return file(located.source().path()).map(file -> file.mentions(located)).orElseThrow();
    }
}
