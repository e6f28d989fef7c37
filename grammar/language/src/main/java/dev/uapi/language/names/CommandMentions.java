package dev.uapi.language.names;

import dev.uapi.language.names.Referent.Global;
import dev.uapi.language.names.Referent.OwnField;
import dev.uapi.language.syntax.ArgumentSyntax;
import dev.uapi.language.syntax.AssignmentSyntax;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.ClauseSyntax;
import dev.uapi.language.syntax.ClauseSyntax.FailsClause;
import dev.uapi.language.syntax.ClauseSyntax.RespondsClause;
import dev.uapi.language.syntax.CommandItem;
import java.util.List;
import java.util.Optional;

/// The mentions in a command.
final class CommandMentions {
    private final Collector found;
    private final FieldMentions fields;

    CommandMentions(Collector found) {
        this.found = found;
        this.fields = new FieldMentions(found);
    }

    void command(CommandBody body) {
        found.declare(body.name(), new Global(Namespace.CONSTANT));
        argument(body.argument());
        found.file(body.device());
        found.use(body.vendor(), new Referent.Vendor());
        found.availability(body.availability());
        body.items().forEach(this::item);
    }

    private void argument(ArgumentSyntax argument) {
        if (argument instanceof ArgumentSyntax.StructArgument struct) {
            struct.owner().ifPresentOrElse(owner -> {
                found.tag(struct.name());
                found.command(owner);
            }, () -> found.declare(struct.name(), new Global(Namespace.TAG)));
        }
    }

    private void item(CommandItem item) {
        switch (item) {
            case CommandItem.Laid laid -> fields.item(laid.item());
            case CommandItem.Raised raised -> {
                found.use(raised.field(), new OwnField());
                fields.condition(raised.when());
            }
            case CommandItem.Returned returned -> found.use(
                    returned.kinds(), new Global(returned.what().text().equals("fd") ? Namespace.DEVICE : Namespace.OBJECT));
            case CommandItem.Contract contract -> clause(contract.clause());
            case CommandItem.ExampleItem example -> example(example);
            case CommandItem.AllowItem allow -> found.allows(List.of(allow.allow()));
            case CommandItem.Required _, CommandItem.Outdated _ -> {}
        }
    }

    private void clause(ClauseSyntax clause) {
        switch (clause) {
            case FailsClause fails -> fails(fails);
            case RespondsClause responds -> responds(responds);
            case ClauseSyntax.CaseClause selected -> {
                fields.condition(selected.condition());
                selected.clauses().forEach(this::clause);
            }
        }
    }

    void fails(FailsClause fails) {
        found.use(fails.errno(), new Referent.Errno());
        found.declare(fails.id(), new Referent.Cause(Optional.empty()));
        fails.when().ifPresent(fields::condition);
        found.availability(fails.availability());
    }

    private void responds(RespondsClause responds) {
        found.use(responds.fields(), new OwnField());
        responds.when().ifPresent(fields::condition);
        found.use(responds.alsoOn(), new Referent.Errno());
        found.use(responds.keptOn(), new Referent.Errno());
    }

    private void example(CommandItem.ExampleItem example) {
        example.given().forEach(this::assignment);
        example.gives().forEach(this::assignment);
        found.use(example.errno(), new Referent.Errno());
    }

    private void assignment(AssignmentSyntax assignment) {
        found.use(assignment.field(), new OwnField());
        if (!assignment.number()) {
            found.use(assignment.values(), new Referent.Argument(Optional.empty()));
        }
    }
}
