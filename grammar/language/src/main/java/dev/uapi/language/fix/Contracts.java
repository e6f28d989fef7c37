package dev.uapi.language.fix;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.fix.Fix.Change;
import dev.uapi.language.syntax.Body;
import java.util.List;
import java.util.Optional;

/// Writes what a command's contract lacks.
final class Contracts {
    private final Site site;

    Contracts(Site site) {
        this.site = site;
    }

    List<Fix> of(ContractProblem problem) {
        Optional<Fix> fix = switch (problem) {
            case ContractProblem.NoResponse _ -> fix("Write the whole structure back", site.atEnd("responds whole;"));
            case ContractProblem.UncheckedReserved(var field) -> fix("Refuse `" + field + "` unless it is 0", reserved(field));
            case ContractProblem.UncheckedFlags(var field) -> fix("Refuse flags in `" + field + "` that nobody knows", site.beforeWork(
                    "fails EINVAL " + site.unused("unknown_" + field) + " \"`" + field + "` has what nobody knows\" when " + field
                            + " has unknown;"));
            case ContractProblem.UncheckedId(var field) -> fix("Refuse an id in `" + field + "` that names nothing", site.beforeWork(
                    "fails ENOENT " + site.unused("no_" + field) + " \"`" + field + "` names nothing\" when " + field + " unknown;"));
            case ContractProblem.TooLate _, ContractProblem.LooksAtOutput _, ContractProblem.BadPredicate _,
                ContractProblem.UndoneOnlyByEfault _ -> Optional.empty();
        };
        return fix.stream().toList();
    }

    private static Optional<Fix> fix(String title, Optional<Change> change) {
        return change.map(there -> Fix.preferred(title, there));
    }

    /// The cause that keeps a field reserved; empty outside of commands.
    Optional<Change> reserved(String field) {
        return site.body().filter(Body.CommandBody.class::isInstance).flatMap(_ -> site.beforeWork(
                "fails EINVAL " + site.unused("reserved_set") + " \"`" + field + "` is not 0\" when " + field + " != 0;"));
    }
}
