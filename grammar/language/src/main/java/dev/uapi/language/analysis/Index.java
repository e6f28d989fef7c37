package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.DeclarationSyntax;
import dev.uapi.language.syntax.Span;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// Which declarations there are in some files, and which names they give: known from syntax alone.
final class Index {
    private final List<LoadedFile> files;
    private final Map<DeclarationId, Located> declarations = new HashMap<>();
    private final List<Located> all;
    private final Map<String, Scope> scopes;
    private final Map<DeclarationId, List<Finding>> findings;
    private final List<FileFinding> fileFindings;

    /// @param findings names that are given twice
    Index(
            List<LoadedFile> files,
            Map<String, Scope> scopes,
            Map<DeclarationId, List<Finding>> findings,
            List<FileFinding> fileFindings) {
        this.files = List.copyOf(files);
        this.all = files.stream().flatMap(file -> file.declarations().stream()).toList();
        all.forEach(located -> declarations.put(located.id(), located));
        this.scopes = scopes;
        this.findings = findings;
        this.fileFindings = fileFindings;
    }

    /// The same names in other places.
    ///
    /// @return empty when some name has changed, or when what is wrong with names may have moved
    Optional<Index> with(List<LoadedFile> changed) {
        boolean same = findings.isEmpty() && fileFindings.isEmpty() && SameNames.in(files, changed);
        return same ? Optional.of(new Index(changed, scopes, findings, fileFindings)) : Optional.empty();
    }

    /// Whether all names are those of the other, so that each stands for the same.
    @SuppressWarnings("ReferenceEquality") // to compare them would take longer than to ask again
    boolean sharesNamesWith(Index other) {
        return scopes == other.scopes;
    }

    Map<DeclarationId, List<Finding>> findings() {
        return findings;
    }

    List<FileFinding> fileFindings() {
        return fileFindings;
    }

    /// @param start       where the declaration begins in its file
    /// @param end         the first position behind it
    /// @param description the one that the file belongs to
    record Located(DeclarationId id, Source source, int start, int end, DeclarationSyntax syntax, String description) {
        /// From a span inside the declaration to a place in the file.
        Place place(Span span) {
            return new Place(source, start + span.start(), start + span.end());
        }
    }

    /// The names of one description.
    ///
    /// @param head   its own declaration
    /// @param spoken what is told of without being there, as [Spoken] tells it
    /// @param others the descriptions that it takes names from
    record Scope(
            Optional<DeclarationId> head,
            Map<Namespace, SequencedMap<String, Symbol>> symbols,
            Map<String, Long> constants,
            Set<String> spoken,
            Set<String> others) {
        Scope() {
            this(Optional.empty(), new EnumMap<>(Namespace.class), new HashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        Scope with(DeclarationId declaration) {
            return new Scope(Optional.of(declaration), symbols, constants, spoken, others);
        }

        private Stream<String> names() {
            return Stream.concat(symbols.values().stream().flatMap(named -> named.keySet().stream()), spoken.stream());
        }

        private boolean speaksOf(String name) {
            return symbols.values().stream().anyMatch(named -> named.containsKey(name))
                    || spoken.stream().anyMatch(said -> said.equals(name) || covers(said, name));
        }

        private static boolean covers(String said, String name) {
            return said.endsWith("*") && name.startsWith(said.substring(0, said.length() - 1));
        }
    }

    boolean contains(DeclarationId id) {
        return declarations.containsKey(id);
    }

    Located located(DeclarationId id) {
        return Optional.ofNullable(declarations.get(id)).orElseThrow();
    }

    List<Located> all() {
        return all;
    }

    List<Located> of(String description) {
        return all.stream().filter(located -> located.description().equals(description)).toList();
    }

    Optional<DeclarationId> head(String description) {
        return Optional.ofNullable(scopes.get(description)).flatMap(Scope::head);
    }

    Optional<Symbol> find(String description, Namespace namespace, String name) {
        return Optional.ofNullable(symbols(description, namespace).get(name));
    }

    /// In the order in which they are declared.
    List<Symbol> all(String description, Namespace namespace) {
        return List.copyOf(symbols(description, namespace).values());
    }

    List<String> names(String description, Namespace namespace) {
        return List.copyOf(symbols(description, namespace).keySet());
    }

    /// The description's own devices, or, if it has none, those that it imports.
    List<Symbol> devices(String description) {
        List<Symbol> all =
                symbols(description, Namespace.DEVICE).values().stream().filter(symbol -> symbol.kind() == Kind.DEVICE).toList();
        List<Symbol> own = all.stream().filter(symbol -> located(symbol.id()).description().equals(description)).toList();
        return own.isEmpty() ? all : own;
    }

    Optional<Long> constant(String description, String name) {
        return Optional.ofNullable(scopes.get(description)).map(scope -> scope.constants().get(name));
    }

    /// What the description's names begin with, and those of the descriptions that it takes names from.
    List<String> prefixes(String description) {
        return around(description)
                .flatMap(scope -> scope.head().stream())
                .flatMap(head -> Spoken.prefixes(located(head).syntax().body()).stream())
                .distinct()
                .toList();
    }

    /// Whether the description, or one that it takes names from, has such a name or tells of it.
    ///
    /// @param name with a `*` at its end for any that begins so
    boolean isSpokenOf(String description, String name) {
        return name.endsWith("*")
                ? around(description).flatMap(Scope::names).anyMatch(each -> each.startsWith(name.substring(0, name.length() - 1)))
                : scopes.containsKey(name) || around(description).anyMatch(scope -> scope.speaksOf(name));
    }

    /// All names that [#isSpokenOf] knows one by one.
    List<String> spoken(String description) {
        return around(description).flatMap(Scope::names).filter(name -> !name.endsWith("*")).distinct().toList();
    }

    private Stream<Scope> around(String description) {
        Stream<String> others = Stream.ofNullable(scopes.get(description)).flatMap(scope -> scope.others().stream());
        return Stream.concat(Stream.of(description), others).distinct().flatMap(name -> Stream.ofNullable(scopes.get(name)));
    }

    /// Whether any declaration has a field so named.
    boolean hasField(String name) {
        return files.stream().anyMatch(file -> file.hasField(name));
    }

    /// The fields of what has this name; empty if it has none of its own.
    List<String> fieldsOf(String description, String name) {
        return Stream.of(Namespace.TAG, Namespace.CONSTANT)
                .flatMap(namespace -> find(description, namespace, name).stream())
                .map(symbol -> FieldNames.in(located(symbol.id()).syntax()))
                .findFirst()
                .orElse(List.of());
    }

    private SequencedMap<String, Symbol> symbols(String description, Namespace namespace) {
        Scope scope = scopes.get(description);
        return scope == null ? new LinkedHashMap<>() : scope.symbols().getOrDefault(namespace, new LinkedHashMap<>());
    }
}
