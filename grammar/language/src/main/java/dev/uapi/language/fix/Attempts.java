package dev.uapi.language.fix;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Begins the attempt that an extension lacks: a call of the command that it adds, or of one that takes the flag that it adds.
final class Attempts {
    private static final String ANSWERS = " {\n        success present;\n        undo nothing \"why nothing stays behind\";\n    }";

    private final Site site;
    private final String description;

    private Attempts(Site site, String description) {
        this.site = site;
        this.description = description;
    }

    static List<Fix> of(Site site) {
        Stream<Fix> tried = site.within().stream().flatMap(standing -> new Attempts(site, standing.description()).tried());
        Stream<Fix> never = site.atEnd("never \"why nobody can try\";").stream()
                .map(change -> Fix.possible("Say why nobody can try", change));
        return Stream.concat(tried.limit(1), never).toList();
    }

    private Stream<Fix> tried() {
        return site.body().stream()
                .flatMap(body -> body instanceof Body.ExtensionBody extension ? extension.adds().stream() : Stream.empty())
                .flatMap(added -> site.navigator().symbol(description, Namespace.CONSTANT, added.text()).stream())
                .flatMap(added -> call(added).stream())
                .flatMap(call -> site.atEnd("try " + call + ANSWERS).stream())
                .map(change -> Fix.possible("Try it, and say what the answers tell", change));
    }

    private Optional<String> call(Symbol added) {
        return added.kind() == Kind.COMMAND ? Optional.of(added.name() + " { }") : taking(added).findFirst();
    }

    private Stream<String> taking(Symbol member) {
        return site.navigator().symbols(description, Namespace.CONSTANT).stream()
                .filter(symbol -> symbol.kind() == Kind.COMMAND)
                .flatMap(command -> site.navigator().declaration(command.id()).stream()
                        .flatMap(standing -> FieldsOf.body(standing.syntax().body()).stream())
                        .filter(field -> isOf(field, member.id().name()))
                        .map(field -> command.name() + " { " + field.name().text() + " = " + member.name() + " }"));
    }

    private static boolean isOf(FieldSyntax field, String type) {
        return !field.direction().text().equals("out")
                && field.clauses().stream().anyMatch(clause -> clause instanceof FieldClause.Of of && of.type().text().equals(type));
    }
}
