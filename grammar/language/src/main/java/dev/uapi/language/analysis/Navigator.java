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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds one's way in an analysis: what stands at a place, what it stands for, and where else that is spoken of.
///
/// It works on text of any kind: what is broken says what it still says.
public final class Navigator {
    private final Groups groups;

    Navigator(Groups groups) {
        this.groups = groups;
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
        return groups.file(path).map(LoadedFile::source);
    }

    /// The syntax of a file.
    public Optional<FileSyntax> syntax(String path) {
        return groups.file(path).map(LoadedFile::syntax);
    }

    /// The declarations of a file, in its order.
    public List<Standing> declarations(String path) {
        return groups.file(path).stream().flatMap(Navigator::standing).toList();
    }

    public Optional<Standing> declaration(DeclarationId id) {
        return located(id).map(Navigator::standing);
    }

    /// The declaration that a position is in.
    public Optional<Standing> declarationAt(String path, int offset) {
        return declarations(path).stream().filter(standing -> standing.start() <= offset && offset <= standing.end()).findFirst();
    }

    /// What a declaration means, as far as it means anything.
    public Declared meaning(DeclarationId id) {
        return groups.with(id.path()).map(group -> group.evaluator().declared(new Query.Meaning(id))).orElseGet(Declared.Nothing::new);
    }

    /// The names in a file, in its order.
    public List<Occurrence> occurrences(String path) {
        return groups.file(path).stream().flatMap(file -> file.declarations().stream()).flatMap(this::occurrences).toList();
    }

    /// The names in a declaration, in its order.
    public List<Occurrence> occurrences(DeclarationId id) {
        return located(id).stream().flatMap(this::occurrences).toList();
    }

    /// The name that a position touches.
    public Optional<Occurrence> at(String path, int offset) {
        return groups.file(path).stream()
                .flatMap(file -> around(file, offset).stream())
                .flatMap(located -> occurrences(located, mention -> touches(located, mention, offset)))
                .findFirst();
    }

    /// Wherever a symbol is named, where it is declared included.
    public List<Occurrence> occurrences(Symbol symbol) {
        return groups.with(symbol.id().path()).stream()
                .flatMap(Group::files)
                .flatMap(file -> file.declarations().stream())
                .flatMap(located -> occurrences(located, mention -> mention.word().text().equals(symbol.name())))
                .filter(occurrence -> occurrence.symbol().filter(symbol::equals).isPresent())
                .toList();
    }

    /// Where a symbol gets its name.
    public Optional<Occurrence> declaration(Symbol symbol) {
        return located(symbol.id()).stream()
                .flatMap(this::occurrences)
                .filter(occurrence -> occurrence.declares() && occurrence.symbol().filter(symbol::equals).isPresent())
                .findFirst();
    }

    /// The names that a description knows, its own and those that it takes from others.
    public List<Symbol> symbols(String description, Namespace namespace) {
        return index(description).map(index -> index.all(description, namespace)).orElse(List.of());
    }

    /// What a description calls so.
    public Optional<Symbol> symbol(String description, Namespace namespace, String name) {
        return index(description).flatMap(index -> index.find(description, namespace, name));
    }

    /// The words that name something in a file, in its order; what they stand for, [#occurrences(String)] finds out.
    public List<Mention> mentions(String path) {
        return groups.file(path).stream()
                .flatMap(file -> file.declarations().stream().flatMap(located -> file.mentions(located).stream()))
                .toList();
    }

    /// What a name could stand for that is yet to be written.
    ///
    /// @param path   the file that it is to stand in
    /// @param within the declaration that it is to stand in, as far as it has been read
    public List<Symbol> choices(String path, Optional<DeclarationId> within, Referent referent) {
        return groups.with(path).stream()
                .flatMap(group -> group.file(path).map(file -> new Choices(groups, group, file)).stream())
                .flatMap(choices -> choices.of(within.flatMap(this::located), referent))
                .toList();
    }

    /// The number that a member or an extension stands for.
    public Optional<Long> constant(String description, String name) {
        return index(description).flatMap(index -> index.constant(description, name));
    }

    /// The file that an import means; or, as long as it leads nowhere, one that it may mean.
    ///
    /// @param module its name, where it is imported
    public Optional<Source> imported(Occurrence module) {
        return groups.imported(module.place().source().path(), module.text()).map(LoadedFile::source);
    }

    public List<String> paths() {
        return groups.files().map(file -> file.source().path()).toList();
    }

    private static Stream<Standing> standing(LoadedFile file) {
        return file.declarations().stream().map(Navigator::standing);
    }

    private static Standing standing(Located located) {
        return new Standing(
                located.id(), located.source(), located.start(), located.end(), located.syntax(), located.description());
    }

    private Optional<Index> index(String description) {
        return groups.about(description).map(Group::index);
    }

    private Optional<Located> located(DeclarationId id) {
        return groups.with(id.path()).map(Group::index).filter(index -> index.contains(id)).map(index -> index.located(id));
    }

    private Stream<Occurrence> occurrences(Located located) {
        return occurrences(located, _ -> true);
    }

    private Stream<Occurrence> occurrences(Located located, Predicate<Mention> wanted) {
        return groups.with(located.source().path()).stream().flatMap(group -> occurrences(group, located, wanted));
    }

    private static Stream<Occurrence> occurrences(Group group, Located located, Predicate<Mention> wanted) {
        Resolver resolver = new Resolver(group);
        return group.mentions(located).stream()
                .filter(wanted)
                .map(mention -> new Occurrence(
                        located.place(mention.word().span()), located.id(), mention, resolver.resolve(located, mention)));
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
}
