package dev.uapi.language.check;

import dev.uapi.language.diagnostic.HouseProblem;
import java.util.Set;

/// Few errnos, each with one meaning, are what programs can tell apart. These are in the header's own text, and those that commands have
/// needed since.
final class ErrnosAreKnown implements CommandRule {
    private static final Set<String> KNOWN = Set.of(
            "ENOTTY", "E2BIG", "EOPNOTSUPP", "EINVAL", "ENOMEM", "ENOENT", "EOVERFLOW",
            "EMSGSIZE", "EADDRINUSE", "EEXIST", "EBUSY", "ENOSPC", "EFAULT", "EPERM", "EIO", "EBADF");

    @Override
    public void check(CommandSubject subject, Report report) {
        subject.command().causes().stream()
                .filter(cause -> !KNOWN.contains(cause.errno()))
                .forEach(cause -> report.add(new HouseProblem.UnusualErrno(cause.id(), cause.errno()), subject.span(cause)));
    }
}
