package dev.uapi.cli.probe;

import dev.uapi.language.analysis.Similar;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.runtime.probe.Evidence;
import dev.uapi.runtime.probe.InHand;
import dev.uapi.runtime.probe.Prober;
import dev.uapi.runtime.probe.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks a kernel for what is described.
public final class Inquiry {
    private final List<Description> descriptions;
    private final Wish wish;
    private final Device main;
    private final List<Question> questions;

    private Inquiry(Specification specification, Wish wish) throws CannotAskException {
        this.descriptions = specification.descriptions();
        this.wish = wish;
        this.main = descriptions.stream().flatMap(description -> description.devices().stream()).findFirst()
                .orElseThrow(() -> new CannotAskException("the description has no device that could be asked"));
        List<Description> known = Stream.concat(descriptions.stream(), specification.imported().stream()).toList();
        this.questions = wanted(new Questions(known).of(descriptions));
    }

    /// Opens the file, asks and closes it.
    ///
    /// @param specification the device that its first description names first is asked
    public static Answers ask(Specification specification, Wish wish) throws CannotAskException {
        return new Inquiry(specification, wish).answers();
    }

    private Answers answers() throws CannotAskException {
        List<Question> asked = questions.stream().filter(question -> isOwn(question) || wish.vfio().isPresent()).toList();
        if (asked.isEmpty()) {
            throw new CannotAskException(
                    questions.getFirst().name() + " is asked of another file than " + main.label() + ": say which, --vfio PATH");
        }
        Release release = release();
        try (OpenFiles files = open(release)) {
            return new Answers(file(), release, answers(asked, files, release), notes(questions.size() - asked.size(), release));
        }
    }

    private List<Answer> answers(List<Question> asked, OpenFiles files, Release release) {
        Prober own = new Prober(files.device());
        Optional<Prober> other = files.vfio().map(Prober::new);
        InHand[] inHand = files.inHand().toArray(InHand[]::new);
        List<Answer> answers = new ArrayList<>();
        Map<String, Evidence> absent = new HashMap<>();
        for (Question question : asked) {
            Prober prober = isOwn(question) ? own : other.orElse(own);
            Evidence evidence = question.command().map(absent::get).map(command -> partOf(command, question))
                    .orElseGet(() -> prober.ask(question.probe(), inHand));
            if (question.kind() == Question.Kind.COMMAND && evidence.verdict() == Verdict.ABSENT) {
                absent.put(question.name(), evidence);
            }
            answers.add(Answer.of(question, evidence, release));
        }
        return answers;
    }

    /// What belongs to a command that is not there is not there, and need not be asked for.
    private static Evidence partOf(Evidence command, Question part) {
        return new Evidence(part.name(), Verdict.ABSENT, "there is no command " + command.name(), List.of(), List.of());
    }

    /// Whether the device itself answers it.
    private boolean isOwn(Question question) {
        return question.device().filter(device -> !device.equals(main.name()) && !main.answers().contains(device)).isEmpty();
    }

    private List<Question> wanted(List<Question> all) throws CannotAskException {
        Set<String> names = all.stream().flatMap(question -> question.names().stream()).collect(Collectors.toSet());
        for (String name : wish.names()) {
            if (!names.contains(name)) {
                List<String> similar = Similar.to(name, names);
                throw new CannotAskException(
                        "nothing is called " + name + (similar.isEmpty() ? "" : "; did you mean " + String.join(", ", similar) + "?"));
            }
        }
        return wish.names().isEmpty()
                ? all
                : all.stream().filter(question -> question.names().stream().anyMatch(wish.names()::contains)).toList();
    }

    private OpenFiles open(Release release) throws CannotAskException {
        return wish.simulator()
                ? OpenFiles.simulated(new dev.uapi.runtime.Release(release.major(), release.minor(), release.patch()))
                : OpenFiles.open(path(), wish.vfio());
    }

    private Path path() {
        return wish.device().orElse(Path.of(main.label()));
    }

    private String file() {
        return wish.simulator() ? "a simulated " + main.label() : path().toString();
    }

    /// The one that the simulator plays, or that runs.
    private Release release() throws CannotAskException {
        Description first = descriptions.getFirst();
        if (!wish.simulator()) {
            dev.uapi.runtime.Release running = dev.uapi.runtime.Release.running();
            return new Release(running.major(), running.minor(), running.patch());
        }
        Release played = wish.release().orElse(first.known());
        if (played.compareTo(first.since()) < 0 || mainline(played).compareTo(first.known()) > 0) {
            throw new CannotAskException("nothing is known of " + first.name() + " in Linux " + played + ": it is described from "
                    + first.since() + " through " + first.known());
        }
        return played;
    }

    private static Release mainline(Release release) {
        return new Release(release.major(), release.minor(), 0);
    }

    private List<String> notes(int unasked, Release release) {
        List<String> notes = new ArrayList<>();
        Description first = descriptions.getFirst();
        if (mainline(release).compareTo(first.known()) > 0) {
            notes.add(first.name() + " is described through Linux " + first.known() + ": what came later is not asked for");
        }
        if (unasked > 0) {
            notes.add("not asked: " + unasked + " that another file than " + main.label() + " answers; --vfio PATH asks them");
        }
        return notes;
    }
}
