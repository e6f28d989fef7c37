package dev.uapi.diff;

import dev.uapi.compare.Change;
import dev.uapi.compare.Rule;
import dev.uapi.compare.Verdict;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.diagnostic.ProjectProblem;
import dev.uapi.language.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What breaks on purpose, and why: a text that people keep beside a description, and review as they review that.
///
/// ```
/// # Numbers without a limit made the kernel allocate without one.
/// 7.3 UAPI1353 IOMMU_HWPT_INVALIDATE: EINVAL too_many_entries when entry_num > 0x80000
/// ```
///
/// A line is a break in the words of `uapi diff`: its code, what it is about, what has changed, without the call that shows it. The comment
/// above is the reason for all lines up to the next empty one. A line with a release holds for comparisons that go over that release, every
/// other one for any.
///
/// @param findings what is wrong with the text
public record Accepted(List<Entry> entries, List<Diagnostic> findings) {
    /// Nothing may break.
    public static final Accepted NOTHING = new Accepted(List.of(), List.of());

    private static final Pattern LINE = Pattern.compile("(?:(\\d+\\.\\d+(?:\\.\\d+)?) )?(UAPI\\d+) ([^:]+): (.*)");
    private static final String WANTED = "a break as `uapi diff` tells it: `UAPI1353 LAMP_SET: EINVAL too_bright when level > 9`";

    public Accepted {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /// One break.
    ///
    /// @param release with which it came; empty: whenever
    /// @param name    what it is about
    public record Entry(Optional<Release> release, Rule rule, String name, String text, String reason, Place place) {
        private boolean isAbout(Change change, Optional<Span> releases) {
            return holds(releases) && rule == change.rule() && name.equals(change.subject().name()) && text.equals(change.what());
        }

        private boolean holds(Optional<Span> releases) {
            return release.isEmpty() || releases.filter(span -> span.comesOver(release.get())).isPresent();
        }
    }

    /// Why a break is accepted; empty if it is not.
    ///
    /// @param releases that are compared, where releases are
    public Optional<String> reason(Change change, Optional<Span> releases) {
        return entries.stream().filter(entry -> entry.isAbout(change, releases)).map(Entry::reason).findFirst();
    }

    /// What is accepted and does not break any more.
    public List<Entry> idle(List<Change> changes, Optional<Span> releases) {
        return entries.stream()
                .filter(entry -> entry.holds(releases) && changes.stream().noneMatch(change -> entry.isAbout(change, releases)))
                .toList();
    }

    /// Lines that accept these changes, as they are to stand in such a text.
    public static String text(String reason, List<Change> changes) {
        StringBuilder text = new StringBuilder("# " + reason.strip().replaceAll("\\s*\\R\\s*", "\n# ") + "\n");
        changes.forEach(change -> text.append(change.rule().code()).append(' ')
                .append(change.subject().name()).append(": ").append(change.what()).append('\n'));
        return text.toString();
    }

    public static Accepted read(Source source) {
        Reader reader = new Reader(source);
        for (int line = 0; line < source.lines(); line++) {
            reader.take(line);
        }
        return new Accepted(reader.entries, reader.findings);
    }

    /// Goes through the lines, with the reason that holds for the next one.
    private static final class Reader {
        private final Source source;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Diagnostic> findings = new ArrayList<>();
        private String reason = "";
        private boolean inComment;

        Reader(Source source) {
            this.source = source;
        }

        void take(int number) {
            int start = source.lineStart(number);
            int end = number + 1 < source.lines() ? source.lineStart(number + 1) : source.text().length();
            String line = source.text().substring(start, end).strip();
            if (line.startsWith("#")) {
                String words = line.substring(1).strip();
                reason = inComment ? reason + " " + words : words;
            } else if (line.isEmpty()) {
                reason = "";
            } else {
                entry(line, new Place(source, start, start + line.length()));
            }
            inComment = line.startsWith("#");
        }

        private void entry(String line, Place place) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                add(new ProjectProblem.WrongValue("`" + line + "`", WANTED), place);
                return;
            }
            Optional<Rule> rule = Rule.of(matcher.group(2));
            if (rule.isEmpty()) {
                add(new NameProblem.UnknownCode(matcher.group(2)), place);
            } else if (rule.get().verdict() != Verdict.BREAKING) {
                add(new ProjectProblem.WrongValue(matcher.group(2), "what breaks: everything else needs no reason"), place);
            } else if (reason.isEmpty()) {
                add(new ProjectProblem.MissingKey("# …", "# why this may break"), place);
            } else {
                Optional<Release> release = Optional.ofNullable(matcher.group(1)).flatMap(Release::parse);
                entries.add(new Entry(release, rule.get(), matcher.group(3), matcher.group(4), reason, place));
            }
        }

        private void add(Problem problem, Place place) {
            findings.add(Diagnostic.of(problem, place, List.of()));
        }
    }
}
