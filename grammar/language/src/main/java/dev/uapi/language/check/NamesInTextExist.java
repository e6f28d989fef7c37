package dev.uapi.language.check;

import dev.uapi.language.check.DocumentationSubject.Vocabulary;
import dev.uapi.language.diagnostic.ProseProblem;
import dev.uapi.language.diagnostic.ProseProblem.NoSuchField;
import dev.uapi.language.diagnostic.ProseProblem.NothingBeginsSo;
import dev.uapi.language.diagnostic.ProseProblem.NothingCalledSo;
import dev.uapi.language.prose.Prose;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Readers search for what a text names. A name that is not there sends them away for nothing.
///
/// What is foreign cannot be known, so only these are looked at: names in capitals that begin as those of the uAPI do, for a header
/// defines all of them; such names in small letters where they stand as code, or one slip away from a name that is there, for the
/// kernel calls its own things so, too; `@name` and `struct.name`, which mean fields; and code that is one slip away from one.
final class NamesInTextExist implements DocumentationRule {
    /// A mark of kernel-doc, a name, and what tells what kind of name it is.
    private static final Pattern NAME = Pattern.compile("(?<!\\w)([@%]|&(?:(?:struct|enum|union) )?)?([A-Za-z]\\w*+)(\\*|\\(\\))?");

    /// `WINDOW_xxx` is no name.
    private static final Pattern PLACEHOLDER = Pattern.compile("xx+$|XXX$");

    private static final Pattern FIELD = Pattern.compile("\\.([a-z_]\\w*)");

    private static final Pattern FILE = Pattern.compile("\\.(?:c|h|ko|rst|uapi|java|md)\\b");

    /// What is left of a name without its first word tells of itself whose it is.
    private static final Pattern LONG_REST = Pattern.compile("_([A-Z0-9]+_[A-Z0-9]+_[A-Z0-9_]+)$");

    @Override
    public void check(DocumentationSubject subject, Report report) {
        Names names = new Names(subject.names(), subject.ownNames());
        subject.all().forEach(text -> check(text, names, report));
    }

    private static void check(Prose text, Names names, Report report) {
        Matcher found = NAME.matcher(text.text());
        for (int from = next(text.text(), 0); from >= 0 && found.find(from); from = next(text.text(), found.end())) {
            Said said = new Said(text, found);
            if (said.mayBeName()) {
                names.problem(said)
                        .filter(_ -> text.isSaid(said.start()))
                        .ifPresent(problem -> report.add(problem, text.passage().span(found.start(2), found.end(2))));
                checkField(said, names, report);
            }
        }
    }

    /// Where the next name may begin, all that tells its kind included, or -1. Most words are plain, and not worth a closer look.
    private static int next(String text, int from) {
        int sign = from;
        while (sign < text.length() && text.charAt(sign) != '_' && text.charAt(sign) != '@') {
            sign++;
        }
        return sign == text.length() ? -1 : beginning(text, from, sign);
    }

    /// The place of the last but one space in front of a sign: `&struct a_name` has one inside.
    private static int beginning(String text, int from, int sign) {
        int start = sign;
        for (int spaces = 0; start > from && spaces < 2; start--) {
            if (text.charAt(start - 1) == ' ') {
                spaces++;
            }
        }
        return start;
    }

    /// `iommu_destroy.idd`
    private static void checkField(Said said, Names names, Report report) {
        Matcher field = FIELD.matcher(said.text().text()).region(said.end(), said.text().text().length());
        if (field.lookingAt() && said.isQuoted()) {
            names.fieldProblem(said.name(), field.group(1))
                    .ifPresent(problem -> report.add(problem, said.text().passage().span(field.start(1), field.end(1))));
        }
    }

    /// A name as a text says it.
    ///
    /// @param mark of kernel-doc, or empty
    /// @param tail what tells what kind of name it is, or empty
    private record Said(Prose text, int start, int end, String mark, String name, String tail) {
        Said(Prose text, Matcher found) {
            this(
                    text,
                    found.start(),
                    found.end(),
                    Objects.toString(found.group(1), ""),
                    found.group(2),
                    Objects.toString(found.group(3), ""));
        }

        /// No name that could be missing is a plain word.
        boolean mayBeName() {
            return mark.equals("@") || (name.indexOf('_') > 0 && !PLACEHOLDER.matcher(name).find());
        }

        boolean isField() {
            return mark.equals("@") && !isOfFile() && !text.isCode(start);
        }

        boolean isInCapitals() {
            return Character.isUpperCase(name.charAt(0));
        }

        boolean isBeginning() {
            return tail.equals("*") || name.endsWith("_");
        }

        boolean isCall() {
            return tail.equals("()");
        }

        /// Whether its author says that it is a name.
        boolean isQuoted() {
            return !isCall() && (mark.startsWith("&") || mark.equals("%") || text.isCode(start));
        }

        boolean isOfFile() {
            boolean inPath = (start > 0 && "/.-".indexOf(text.text().charAt(start - 1)) >= 0)
                    || (end < text.text().length() && "/-".indexOf(text.text().charAt(end)) >= 0);
            return inPath || FILE.matcher(text.text()).region(end, text.text().length()).lookingAt();
        }
    }

    private record Names(Vocabulary others, Set<String> own) {
        Optional<ProseProblem> problem(Said said) {
            if (own.contains(said.name())) {
                return Optional.empty();
            }
            if (said.isField()) {
                return others.hasField(said.name()) ? Optional.empty() : Optional.of(new NoSuchField(said.name(), near(said.name())));
            }
            if (said.isBeginning() && begins(said.name())) {
                return Optional.empty();
            }
            boolean ours = others.prefixes().stream().anyMatch(said.name()::startsWith);
            return said.isInCapitals() ? capitals(said, ours) : ours ? small(said) : slip(said);
        }

        Optional<ProseProblem> fieldProblem(String owner, String field) {
            List<String> fields = others.fieldsOf(owner);
            return fields.isEmpty() || fields.contains(field)
                    ? Optional.empty()
                    : Optional.of(new NoSuchField(field, near(field, fields)));
        }

        private boolean begins(String name) {
            return others.prefixes().contains(name) || others.knows(name + "*");
        }

        private Optional<ProseProblem> capitals(Said said, boolean ours) {
            if (!ours) {
                return kin(said.name()).map(meant -> new NothingCalledSo(said.name(), List.of(meant)));
            }
            if (said.isBeginning()) {
                return Optional.of(new NothingBeginsSo(said.name()));
            }
            return others.knows(said.name()) ? Optional.empty() : Optional.of(missing(said.name()));
        }

        /// A name that is ours but for its first word: `VFIO_IOAS_CHANGE_PROCESS` for `IOMMU_IOAS_CHANGE_PROCESS`.
        private Optional<String> kin(String name) {
            Matcher rest = LONG_REST.matcher(name);
            return rest.find() && !others.knows(name)
                    ? Stream.concat(Stream.of(""), others.prefixes().stream())
                            .map(prefix -> prefix + rest.group(1))
                            .filter(others::knows)
                            .findFirst()
                    : Optional.empty();
        }

        private Optional<ProseProblem> small(Said said) {
            if (said.isBeginning() || said.isOfFile() || others.knows(said.name()) || others.hasField(said.name())) {
                return Optional.empty();
            }
            NothingCalledSo problem = missing(said.name());
            boolean certain = said.isQuoted()
                    || hasAnotherPrefix(said.name())
                    || problem.similar().stream().anyMatch(other -> Slip.between(said.name(), other));
            return certain ? Optional.of(problem) : Optional.empty();
        }

        /// `iommu_hw_capabilities` for `iommufd_hw_capabilities`.
        private boolean hasAnotherPrefix(String name) {
            return others.prefixes().stream()
                    .filter(name::startsWith)
                    .map(prefix -> name.substring(prefix.length()))
                    .anyMatch(rest -> others.prefixes().stream().anyMatch(prefix -> others.knows(prefix + rest)));
        }

        private NothingCalledSo missing(String name) {
            return new NothingCalledSo(name, others.similar(name));
        }

        /// Code that is no name of the uAPI, and nearly that of a field here.
        private Optional<ProseProblem> slip(Said said) {
            List<String> near = near(said.name());
            return near.isEmpty() || !said.isQuoted() || others.knows(said.name()) || others.hasField(said.name())
                    ? Optional.empty()
                    : Optional.of(new NoSuchField(said.name(), near));
        }

        private List<String> near(String name) {
            return near(name, own);
        }

        private static List<String> near(String name, Collection<String> names) {
            return names.stream().filter(other -> Slip.between(name, other)).sorted().toList();
        }
    }
}
