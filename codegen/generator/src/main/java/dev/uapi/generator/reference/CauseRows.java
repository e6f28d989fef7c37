package dev.uapi.generator.reference;

import dev.uapi.generator.reference.CommandPage.CauseGroup;
import dev.uapi.generator.reference.CommandPage.CauseRow;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.GeneralCause;
import dev.uapi.language.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The errno contract of a command, in the order in which the kernel looks.
final class CauseRows {
    private final Scope scope;
    private final Prose prose;

    CauseRows(Scope scope) {
        this.scope = scope;
        prose = new Prose(scope);
    }

    /// The anchor of a cause on the page of its command.
    static String anchor(Cause cause) {
        return "cause-" + cause.id();
    }

    /// The anchor of a cause of an operation on the page of its file.
    static String anchor(Operation operation, Cause cause) {
        return operation.kind().keyword() + "-" + cause.id();
    }

    List<CauseRow> of(Operation operation) {
        return operation.causes().stream().map(cause -> row(cause, anchor(operation, cause))).toList();
    }

    List<CauseRow> general(Command command) {
        return GeneralCause.of(command).stream().map(general -> row(general.in(command), "general-" + general.id())).toList();
    }

    List<CauseRow> general(Way way) {
        return way.causes().stream().map(cause -> row(cause, way.anchor(cause))).toList();
    }

    /// What is looked at before anything is done, or what comes up in the middle of the work.
    ///
    /// @param counted how many causes the reader has seen before
    List<CauseGroup> groups(Command command, boolean during, int counted) {
        List<CauseGroup> groups = new ArrayList<>();
        List<CauseRow> rows = new ArrayList<>();
        Optional<Condition> guard = Optional.empty();
        int before = counted;
        for (Cause cause : chosen(command, during)) {
            if (!cause.guard().equals(guard)) {
                before = close(groups, guard, before, rows);
                guard = cause.guard();
            }
            rows.add(row(cause, anchor(cause)));
        }
        close(groups, guard, before, rows);
        return groups;
    }

    static List<Cause> chosen(Command command, boolean during) {
        return command.causes().stream().filter(cause -> cause.during() == during).toList();
    }

    private int close(List<CauseGroup> groups, Optional<Condition> guard, int before, List<CauseRow> rows) {
        if (rows.isEmpty()) {
            return before;
        }
        groups.add(new CauseGroup(guard.map(scope::condition), before, List.copyOf(rows)));
        int counted = before + rows.size();
        rows.clear();
        return counted;
    }

    private CauseRow row(Cause cause, String anchor) {
        return new CauseRow(
                anchor,
                cause.id(),
                scope.code(cause.errno()),
                prose.line(cause.text()),
                cause.when().map(scope::condition),
                Times.of(cause.availability()),
                prose.blocks(cause.documentation()));
    }
}
