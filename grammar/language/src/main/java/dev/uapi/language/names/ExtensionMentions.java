package dev.uapi.language.names;

import dev.uapi.language.names.Referent.Argument;
import dev.uapi.language.names.Referent.Global;
import dev.uapi.language.names.Referent.Parameter;
import dev.uapi.language.syntax.AssignmentSyntax;
import dev.uapi.language.syntax.Body.AttemptSyntax;
import dev.uapi.language.syntax.Body.ExtensionBody;
import dev.uapi.language.syntax.Body.JudgementSyntax;
import dev.uapi.language.syntax.Body.QuerySyntax;
import dev.uapi.language.syntax.Body.UndoSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;

/// The mentions in an extension.
final class ExtensionMentions {
    /// What stands in the place of an errno when nothing has gone wrong.
    private static final String SUCCESS = "success";

    private final Collector found;

    ExtensionMentions(Collector found) {
        this.found = found;
    }

    void extension(ExtensionBody body) {
        found.declare(body.name(), new Global(Namespace.EXTENSION));
        body.parameters().forEach(parameter -> {
            found.declare(parameter.name(), new Parameter());
            found.object(parameter.kinds());
        });
        found.use(body.vendor(), new Referent.Vendor());
        found.availability(body.availability());
        body.adds().forEach(found::command);
        found.use(body.became(), new Global(Namespace.EXTENSION));
        body.queries().forEach(this::query);
        body.attempts().forEach(this::attempt);
        found.allows(body.allows());
    }

    private void query(QuerySyntax query) {
        found.command(query.command());
        given(query.given(), query.command(), Optional.empty());
        query.answer().ifPresent(answer -> {
            found.fieldOf(answer.field(), query.command());
            found.command(answer.member());
        });
    }

    private void attempt(AttemptSyntax attempt) {
        found.command(attempt.command());
        given(attempt.given(), attempt.command(), Optional.empty());
        attempt.judgements().stream().map(JudgementSyntax::answer).filter(answer -> !answer.text().equals(SUCCESS))
                .forEach(answer -> found.use(answer, new Referent.Errno()));
        attempt.undos().forEach(undo -> undo(undo, attempt.command()));
        attempt.exclusions().forEach(
                exclusion -> found.use(exclusion.causes(), new Referent.Cause(Optional.of(attempt.command()))));
    }

    private void undo(UndoSyntax undo, Word attempted) {
        switch (undo) {
            case UndoSyntax.Calling calling -> {
                found.command(calling.command());
                given(calling.given(), calling.command(), Optional.of(attempted));
            }
            case UndoSyntax.Closing closing -> found.fieldOf(closing.field(), attempted);
            case UndoSyntax.Nothing _ -> {}
        }
    }

    private void given(List<AssignmentSyntax> assignments, Word command, Optional<Word> answering) {
        assignments.forEach(assignment -> {
            found.fieldOf(assignment.field(), command);
            if (!assignment.number()) {
                found.use(assignment.values(), new Argument(answering));
            }
        });
    }
}
