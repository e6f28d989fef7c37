package dev.uapi.language.check;

import dev.uapi.language.diagnostic.MannersProblem;
import java.util.regex.Pattern;

/// A version says that something is different, and not what: programs and kernels of all versions would have to know one another.
final class NoVersions implements CommandRule {
    private static final Pattern VERSION = Pattern.compile("(\\w+_)?(version|ver|revision|rev)");

    @Override
    public void check(CommandSubject subject, Report report) {
        subject.writtenFields().stream()
                .filter(field -> field.direction().goesIn() && VERSION.matcher(field.name()).matches())
                .forEach(field -> report.add(new MannersProblem.VersionInside(field.name()), subject.span(field)));
    }
}
