package dev.uapi.language.check;

import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.ClauseSyntax;
import dev.uapi.language.syntax.ClauseSyntax.FailsClause;
import dev.uapi.language.syntax.CommandItem;
import java.util.stream.Stream;

/// The `fails` clauses of a command, as they are written, those in cases too.
final class Clauses {
    private Clauses() {}

    static Stream<FailsClause> of(CommandBody command) {
        return command.items().stream()
                .flatMap(item -> item instanceof CommandItem.Contract(var clause) ? of(clause) : Stream.empty());
    }

    private static Stream<FailsClause> of(ClauseSyntax clause) {
        return switch (clause) {
            case FailsClause fails -> Stream.of(fails);
            case ClauseSyntax.CaseClause(_, var clauses) -> clauses.stream().flatMap(Clauses::of);
            case ClauseSyntax.RespondsClause _ -> Stream.empty();
        };
    }
}
