package dev.uapi.cli.mail;

import dev.uapi.compare.Change;
import dev.uapi.compare.Rule;
import dev.uapi.compare.Verdict;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Struct;
import dev.uapi.language.probe.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What there is to say of one description: the worst first, then command by command, then the rest.
final class Letter {
    private final Compared compared;
    private final Function<Change, Optional<String>> accepted;
    private final Questions questions;
    private final Paper paper = new Paper();
    private final Set<Change> told = new HashSet<>();

    private Letter(Compared compared, Function<Change, Optional<String>> accepted) {
        this.compared = compared;
        this.accepted = accepted;
        this.questions = new Questions(compared.after());
    }

    /// Markdown.
    ///
    /// @param title    what is compared with what
    /// @param accepted why a change may break; empty if it may not
    static String of(String title, Compared compared, Function<Change, Optional<String>> accepted) {
        Letter letter = new Letter(compared, accepted);
        letter.write(title);
        return letter.paper.text();
    }

    private void write(String title) {
        paper.heading("# " + title);
        paper.paragraph(summary());
        list("## What breaks", compared.changes().stream().filter(Letter::breaks).map(this::broken).toList());
        compared.kept().filter(command -> !compared.of(command).isEmpty()).forEach(this::changed);
        compared.payloads().filter(struct -> !compared.of(struct).isEmpty()).forEach(this::changed);
        compared.come().forEach(this::come);
        list("## New values", questions.about(this::isNewValue));
        list("## Everything else", compared.changes().stream().filter(change -> !told.contains(change)).map(Letter::named).toList());
    }

    private String summary() {
        String breaking = count(Verdict.BREAKING) == 0 ? "Nothing breaks." : "**Breaking: " + count(Verdict.BREAKING) + ".**";
        return breaking + " Growth: " + count(Verdict.GROWTH) + ", additions: " + count(Verdict.ADDITION) + ".";
    }

    private long count(Verdict verdict) {
        return compared.changes().stream().filter(change -> change.verdict() == verdict).count();
    }

    private static boolean breaks(Change change) {
        return change.verdict() == Verdict.BREAKING;
    }

    private String broken(Change change) {
        told.add(change);
        return named(change) + ": " + change.rule().why() + "." + accepted.apply(change).map(why -> " Accepted: " + why).orElse("");
    }

    private void changed(Command command) {
        Command older = compared.was(command).orElseThrow();
        List<Change> changes = compared.of(command);
        paper.heading("## " + command.name());
        paper.list(grown(changes));
        if (older.argument() instanceof Argument.ByPointer was && command.argument() instanceof Argument.ByPointer is) {
            maps(was.struct(), is.struct(), is.minimumSize());
        }
        programs(new OldPrograms(older, command, changes).lines());
        asked(questions.about(subject -> subject instanceof Subject.OfField(var of, var field)
                && of.name().equals(command.name())
                && changes.stream().anyMatch(change -> change.subject().name().endsWith("." + field.name()))));
    }

    private void changed(Struct struct) {
        paper.heading("## struct " + struct.name());
        paper.list(grown(compared.of(struct)));
        maps(compared.was(struct).orElseThrow(), struct, Long.MAX_VALUE);
    }

    /// What breaks was told at the top.
    private List<String> grown(List<Change> changes) {
        told.addAll(changes);
        return changes.stream().filter(change -> !breaks(change)).map(Letter::explained).toList();
    }

    private void maps(Struct was, Struct is, long minimum) {
        if (!ByteMaps.layout(was).equals(ByteMaps.layout(is))) {
            paper.paragraph("**Before**, " + was.size() + " bytes:");
            paper.drawing(ByteMaps.of(was, minimum));
            paper.paragraph("**After**, " + is.size() + " bytes:");
            paper.drawing(ByteMaps.of(is, minimum));
        }
    }

    private void come(Command command) {
        List<Change> own = compared.of(command);
        told.addAll(own);
        String number = own.stream().filter(change -> change.rule() == Rule.COMMAND_ADDED).map(Change::text).findFirst().orElse("");
        paper.heading("## " + command.name() + ", new");
        String size = command.struct().map(struct -> ", " + struct.size() + " bytes").orElse("");
        paper.paragraph(number + size + ": " + command.documentation().summary());
        if (command.argument() instanceof Argument.ByPointer is) {
            paper.drawing(ByteMaps.of(is.struct(), is.minimumSize()));
        }
        asked(questions.about(subject -> subject instanceof Subject.OfCommand(var of) && of.equals(command)));
    }

    private void programs(List<String> lines) {
        if (lines.isEmpty()) {
            paper.paragraph("Old programs go on as before.");
        } else {
            paper.paragraph("**Old programs, and new ones on an older kernel**");
            paper.list(lines);
        }
    }

    private void asked(List<String> lines) {
        if (!lines.isEmpty()) {
            paper.paragraph("**Whether a kernel has it**");
            paper.list(lines);
        }
    }

    private boolean isNewValue(Subject subject) {
        return subject instanceof Subject.OfMember(var command, _, _, var member)
                && compared.was(command).isPresent()
                && compared.changes().stream()
                        .anyMatch(change -> change.subject().kind() == Kind.MEMBER && change.subject().name().equals(member.name()));
    }

    /// In the section of what it is about, where only a field still needs its name.
    private static String explained(Change change) {
        String field = change.subject().kind() == Kind.FIELD ? "`" + change.subject().name().replaceFirst(".*\\.", "") + "`: " : "";
        String why = change.verdict() == Verdict.GROWTH ? "; " + change.rule().why() : "";
        return field + change.rule().title() + ": `" + change.text() + "`" + why + " (" + change.rule().code() + ")";
    }

    private static String named(Change change) {
        return "`" + change.subject().name() + "`: " + change.rule().title() + ": `" + change.text() + "` (" + change.rule().code() + ")";
    }

    private void list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            paper.heading(heading);
            paper.list(items);
        }
    }
}
