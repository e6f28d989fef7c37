package dev.uapi.language.fix;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.fix.Fix.Change;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.PlacedToken;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes what extensions lack: the attempt, what takes it back, or the extension itself.
final class Extensions {
    private static final String INDENT = "\n        ";

    private final Site site;

    Extensions(Site site) {
        this.site = site;
    }

    List<Fix> of(ExtensionProblem problem) {
        return switch (problem) {
            case ExtensionProblem.NoAttempt _ -> Attempts.of(site);
            case ExtensionProblem.LeftBehind(var command, var fields) -> undone(command, fields).stream().toList();
            case ExtensionProblem.NotOffered(_, var name) -> begun(name).stream().toList();
            case ExtensionProblem.TriedNevertheless _, ExtensionProblem.IndistinctAnswer _, ExtensionProblem.NothingTells _,
                ExtensionProblem.NeverAnswered _, ExtensionProblem.EmptyPromise _ -> List.of();
        };
    }

    private Optional<Fix> undone(String command, List<String> fields) {
        if (fields.isEmpty()) {
            return behindAnswers("undo nothing \"why nothing stays behind\";")
                    .map(change -> Fix.possible("Say why nothing stays behind", change));
        }
        List<FieldSyntax> made = declared(command).flatMap(standing -> FieldsOf.body(standing.syntax().body()).stream())
                .filter(field -> fields.contains(field.name().text()))
                .toList();
        List<String> undos = made.stream().flatMap(field -> undo(field).stream()).toList();
        return undos.size() < fields.size()
                ? Optional.empty()
                : behindAnswers(String.join(INDENT, undos)).map(change -> Fix.preferred("Take back what the attempt makes", change));
    }

    private Optional<String> undo(FieldSyntax field) {
        return field.clauses().stream().flatMap(clause -> switch (clause) {
            case FieldClause.IsDescriptor _ -> Stream.of("undo close " + field.name().text() + ";");
            case FieldClause.Makes makes -> destroyers(makes.kinds())
                    .map(call -> "undo " + call + " = " + field.name().text() + " };");
            default -> Stream.<String>empty();
        }).findFirst();
    }

    /// The command that destroys all of these, and its field, as a call begins.
    private Stream<String> destroyers(List<Word> kinds) {
        List<String> names = kinds.stream().map(Word::text).toList();
        return commands().flatMap(command -> FieldsOf.body(command.syntax().body()).stream()
                .filter(field -> field.clauses().stream().anyMatch(clause -> destroys(clause, names)))
                .map(field -> command.syntax().body().name().text() + " { " + field.name().text()));
    }

    private static boolean destroys(FieldClause clause, List<String> names) {
        return clause instanceof FieldClause.Destroys(var kinds, _)
                && (kinds.isEmpty() || kinds.stream().map(Word::text).toList().containsAll(names));
    }

    private Stream<Standing> commands() {
        return symbols(Namespace.CONSTANT).filter(symbol -> symbol.kind() == Kind.COMMAND)
                .flatMap(symbol -> site.navigator().declaration(symbol.id()).stream());
    }

    private Stream<Standing> declared(String command) {
        return commands().filter(standing -> standing.syntax().body().name().text().equals(command));
    }

    private Stream<Symbol> symbols(Namespace namespace) {
        return site.within().stream().flatMap(standing -> site.navigator().symbols(standing.description(), namespace).stream());
    }

    /// In front of the brace that ends the attempt whose command is what is wrong.
    private Optional<Change> behindAnswers(String statement) {
        List<PlacedToken> tokens = site.within().stream()
                .flatMap(standing -> standing.tokens().stream())
                .filter(token -> !token.token().isHidden() && token.start() >= site.place().end())
                .toList();
        boolean answers = false;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += switch (tokens.get(i).text()) {
                case "{" -> 1;
                case "}" -> -1;
                default -> 0;
            };
            if (depth == 0 && answers) {
                int behind = tokens.get(i - 1).end();
                return Optional.of(new Change(behind, behind, INDENT + statement));
            }
            answers |= depth == 0;
        }
        return Optional.empty();
    }

    /// An extension at the end of the file, for what can be asked by no name.
    private Optional<Fix> begun(String added) {
        String text = site.place().source().text();
        int end = text.stripTrailing().length();
        String name = free(added);
        String since = since(added).map(release -> " since " + release).orElse("");
        Change change = new Change(end, end, "\n\nextension " + name + since + " {\n    adds " + added + ";\n}");
        return Optional.of(Fix.possible("Begin an extension that adds `" + added + "`", change));
    }

    private String free(String added) {
        String name = site.head().stream()
                .flatMap(head -> head.syntax().body() instanceof Body.DescriptionBody said ? said.prefixes().stream() : Stream.empty())
                .map(Word::text)
                .filter(added::startsWith)
                .findFirst()
                .map(prefix -> added.substring(prefix.length()))
                .orElse(added);
        boolean taken = symbols(Namespace.EXTENSION).anyMatch(symbol -> symbol.name().equals(name));
        return taken || name.isEmpty() ? "EXT_" + added : name;
    }

    private Optional<String> since(String added) {
        return site.body().stream()
                .flatMap(body -> switch (body) {
                    case Body.CommandBody command -> command.availability().since().stream();
                    case Body.EnumBody type -> type.members().stream()
                            .filter(member -> member.name().text().equals(added))
                            .flatMap(member -> member.clauses().stream())
                            .flatMap(clause -> clause instanceof MemberSyntax.Clause.Available(var when, _)
                                    ? when.since().stream()
                                    : Stream.empty());
                    default -> Stream.<Word>empty();
                })
                .map(Word::text)
                .findFirst();
    }
}
