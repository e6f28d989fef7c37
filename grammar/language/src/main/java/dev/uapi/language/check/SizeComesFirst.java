package dev.uapi.language.check;

import dev.uapi.language.diagnostic.HouseProblem;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Convention;

/// Who passes the size lets old programs meet new kernels, and the other way round, without a second command.
final class SizeComesFirst implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        if (subject.command().argument() instanceof Argument.ByPointer) {
            require(Convention.EXTENSIBLE, new HouseProblem.NotExtensible(subject.command().name()), subject, report);
            require(Convention.ARGSZ, new HouseProblem.NoArgsz(subject.command().name()), subject, report);
        }
    }

    private static void require(Convention wanted, Problem otherwise, CommandSubject subject, Report report) {
        if (subject.command().convention() != wanted) {
            report.add(otherwise, subject.syntax().name().span());
        }
    }
}
