package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.analysis.Allowances.Allowance;
import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Mentions;
import dev.uapi.language.names.Referent;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.DeclarationSyntax;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.Token;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A file, its syntax, and what follows from these alone: found out once, however often other files change.
final class LoadedFile {
    private final Source source;
    private final FileSyntax syntax;
    private final List<Located> declarations;
    private final List<Placed> links;
    private final List<Allowance> allowances;
    private final List<FileFinding> findings;
    private final Map<DeclarationId, List<Mention>> mentions = new ConcurrentHashMap<>();

    LoadedFile(Source source, FileSyntax syntax) {
        this.source = source;
        this.syntax = syntax;
        this.declarations = locate();
        this.links = syntax.declarations().stream().filter(LoadedFile::isLink).toList();
        this.allowances = declarations.stream().flatMap(Allowances::of).toList();
        this.findings = FileRules.check(this).toList();
    }

    Source source() {
        return source;
    }

    FileSyntax syntax() {
        return syntax;
    }

    List<Located> declarations() {
        return declarations;
    }

    List<Allowance> allowances() {
        return allowances;
    }

    /// The names in one of the declarations.
    List<Mention> mentions(Located declaration) {
        return mentions.computeIfAbsent(declaration.id(), _ -> Mentions.of(declaration.syntax().body()));
    }

    /// Whether one of the declarations has such a field.
    boolean hasField(String name) {
        return declarations.stream()
                .flatMap(located -> mentions(located).stream())
                .anyMatch(mention -> mention.declares()
                        && mention.referent() instanceof Referent.OwnField
                        && mention.word().text().equals(name));
    }

    /// What is wrong with the file as a whole.
    List<FileFinding> findings() {
        return findings;
    }

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

    /// Where it names another file: what it imports, and the head that it is a part of.
    List<Placed> links() {
        return links;
    }

    List<Body.ImportBody> imports() {
        return bodies().filter(Body.ImportBody.class::isInstance).map(Body.ImportBody.class::cast).toList();
    }

    private static boolean isLink(Placed placed) {
        Body body = placed.declaration().body();
        return (body instanceof Body.ImportBody || body instanceof Body.PartBody) && !body.name().isMissing();
    }

    private Stream<Body> bodies() {
        return syntax.declarations().stream().map(placed -> placed.declaration().body());
    }

    private List<Located> locate() {
        String description = description();
        Map<DeclarationId, Integer> occurrences = new HashMap<>();
        List<Placed> all = syntax.declarations();
        List<Located> located = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int end = i + 1 < all.size() ? all.get(i + 1).offset() : source.text().length() - Token.length(syntax.tail());
            DeclarationSyntax declaration = all.get(i).declaration();
            located.add(new Located(
                    identify(declaration.body(), occurrences), source, all.get(i).offset(), end, declaration, description));
        }
        return List.copyOf(located);
    }

    private DeclarationId identify(Body body, Map<DeclarationId, Integer> occurrences) {
        DeclarationId first = new DeclarationId(source.path(), body.getClass().getSimpleName(), body.name().text(), 0);
        int occurrence = occurrences.merge(first, 1, Integer::sum) - 1;
        return new DeclarationId(first.path(), first.kind(), first.name(), occurrence);
    }
}
