package dev.uapi.language.names;

import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.EnumBody;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.MemberSyntax.Clause;
import dev.uapi.language.syntax.OperationSyntax;
import dev.uapi.language.syntax.OperationSyntax.RecordsSyntax;
import dev.uapi.language.syntax.Word;
import java.util.Comparator;
import java.util.List;

/// Finds the words of a declaration that name something.
public final class Mentions {
    private final Collector found = new Collector();

    private Mentions() {}

    /// In the order of the text.
    public static List<Mention> of(Body body) {
        Mentions mentions = new Mentions();
        mentions.declaration(body);
        return mentions.found.mentions().stream()
                .sorted(Comparator.comparingInt((Mention mention) -> mention.word().span().start()))
                .toList();
    }

    private void declaration(Body body) {
        switch (body) {
            case Body.DescriptionBody description -> description(description);
            case Body.PartBody part -> found.use(part.name(), new Referent.Description());
            case Body.ImportBody importing -> importing(importing);
            case Body.DeviceBody device -> device(device);
            case Body.ObjectBody object -> object(object);
            case Body.FileKindBody file -> file(file);
            case EnumBody type -> enumeration(type);
            case Body.StructBody struct -> struct(struct);
            case Body.CommandBody command -> new CommandMentions(found).command(command);
            case Body.ExtensionBody extension -> new ExtensionMentions(found).extension(extension);
        }
    }

    private void description(Body.DescriptionBody body) {
        found.declare(body.name(), new Referent.Description());
        found.use(body.since(), new Referent.Release());
        found.use(body.known(), new Referent.Release());
        found.allows(body.allows());
    }

    private void importing(Body.ImportBody body) {
        found.use(body.name(), new Referent.Module());
        body.names().ifPresent(names -> found.use(names, new Referent.Imported(body.name())));
    }

    private void device(Body.DeviceBody body) {
        found.declare(body.name(), new Referent.Global(Namespace.DEVICE));
        body.makers().forEach(found::command);
        body.unknowns().forEach(unknown -> found.use(unknown.errno(), new Referent.Errno()));
        found.use(body.answers(), new Referent.Global(Namespace.DEVICE));
        found.use(body.beside(), new Referent.Global(Namespace.DEVICE));
        body.operations().forEach(this::operation);
    }

    private void object(Body.ObjectBody body) {
        found.declare(body.name(), new Referent.Global(Namespace.OBJECT));
        body.makers().forEach(found::command);
        found.object(body.holds());
        found.availability(body.availability());
    }

    private void file(Body.FileKindBody body) {
        found.declare(body.name(), new Referent.Global(Namespace.DEVICE));
        body.makers().forEach(found::command);
        found.availability(body.availability());
        body.operations().forEach(this::operation);
    }

    private void operation(OperationSyntax operation) {
        operation.records().ifPresent(this::records);
        found.availability(operation.availability());
        operation.causes().forEach(new CommandMentions(found)::fails);
    }

    private void records(RecordsSyntax records) {
        found.tag(records.struct());
        records.payload().ifPresent(found::tag);
    }

    private void enumeration(EnumBody body) {
        found.declare(body.name(), new Referent.Global(Namespace.TAG));
        found.availability(body.availability());
        body.members().forEach(this::member);
        found.allows(body.allows());
    }

    private void member(MemberSyntax member) {
        found.declare(member.name(), new Referent.Global(Namespace.CONSTANT));
        if (member.value() instanceof MemberSyntax.Value.Names(List<Word> names, _)) {
            names.forEach(found::command);
        }
        member.clauses().forEach(this::clause);
    }

    private void clause(Clause clause) {
        switch (clause) {
            case Clause.Carries carries -> found.tag(carries.struct());
            case Clause.For whose -> found.use(whose.vendor(), new Referent.Vendor());
            case Clause.Was was -> found.use(was.until(), new Referent.Release());
            case Clause.Available available -> found.availability(available.availability());
            case Clause.Extended _, Clause.Outdated _ -> {}
        }
    }

    private void struct(Body.StructBody body) {
        found.declare(body.name(), new Referent.Global(Namespace.TAG));
        found.availability(body.availability());
        FieldMentions fields = new FieldMentions(found);
        body.items().forEach(fields::item);
        found.allows(body.allows());
    }
}
