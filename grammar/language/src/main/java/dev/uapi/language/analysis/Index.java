package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.DeclarationSyntax;
import dev.uapi.language.syntax.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

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
    /// @param head its own declaration
    record Scope(Optional<DeclarationId> head, Map<Namespace, SequencedMap<String, Symbol>> symbols, Map<String, Long> constants) {}

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

    private SequencedMap<String, Symbol> symbols(String description, Namespace namespace) {
        Scope scope = scopes.get(description);
        return scope == null ? new LinkedHashMap<>() : scope.symbols().getOrDefault(namespace, new LinkedHashMap<>());
    }
}
