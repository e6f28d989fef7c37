package dev.uapi.project;

import dev.uapi.language.analysis.Similar;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.diagnostic.ProjectProblem;
import dev.uapi.project.Spot.Member;
import dev.uapi.project.Spot.Members;
import dev.uapi.project.Spot.Text;
import dev.uapi.project.Spot.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Takes JSON for what it is meant to be, and writes down where it is not.
final class Shape {
    private final List<Diagnostic> findings = new ArrayList<>();

    /// In the order in which they were found.
    List<Diagnostic> findings() {
        return List.copyOf(findings);
    }

    void add(Problem problem, Place place) {
        add(Diagnostic.of(problem, place, List.of()));
    }

    void add(Diagnostic finding) {
        findings.add(finding);
    }

    /// The members of an object, without those that nobody knows or that are said again.
    ///
    /// @param known all keys that there may be
    Map<String, Spot> object(Spot spot, List<String> known) {
        return members(spot).stream()
                .filter(member -> isKnown(member.key(), known))
                .collect(Collectors.toMap(member -> member.key().value(), Member::value));
    }

    /// The same whatever the keys are, in their order.
    List<Member> members(Spot spot) {
        if (!(spot instanceof Members members)) {
            wrong(spot, "an object, `{ … }`");
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        return members.members().stream().filter(member -> isFirst(member.key(), seen)).toList();
    }

    /// Nothing is said about a value that is not there.
    List<Spot> list(Optional<Spot> spot, String wanted) {
        return spot.map(value -> {
            if (value instanceof Values values) {
                return values.values();
            }
            wrong(value, wanted);
            return List.<Spot>of();
        }).orElse(List.of());
    }

    /// A text that is as wanted.
    Optional<Text> text(Spot spot, Predicate<String> right, String wanted) {
        if (spot instanceof Text text && right.test(text.value())) {
            return Optional.of(text);
        }
        wrong(spot, wanted);
        return Optional.empty();
    }

    /// What stands under a key that must be there.
    ///
    /// @param object that should have it
    Optional<Spot> required(Spot object, Map<String, Spot> members, String key, String example) {
        Optional<Spot> found = Optional.ofNullable(members.get(key));
        if (found.isEmpty() && object instanceof Members) {
            missing(key, example, object.place());
        }
        return found;
    }

    /// The rule of a code that a project may take more lightly.
    Optional<Code> code(Text number) {
        Optional<Code> code = Code.of(number.value());
        if (code.isEmpty()) {
            add(new NameProblem.UnknownCode(number.bare()), number.place());
        }
        code.filter(rule -> !rule.mayBeLowered()).ifPresent(rule -> add(new NameProblem.NotAllowable(rule), number.place()));
        return code.filter(Code::mayBeLowered);
    }

    void missing(String key, String example, Place place) {
        add(new ProjectProblem.MissingKey(key, example), place);
    }

    void wrong(Spot spot, String wanted) {
        add(new ProjectProblem.WrongValue(spot.spelling(), wanted), spot.place());
    }

    private boolean isKnown(Text key, List<String> known) {
        boolean isKnown = known.contains(key.value());
        if (!isKnown) {
            add(new ProjectProblem.UnknownKey(key.bare(), Similar.to(key.value(), known), known), key.place());
        }
        return isKnown;
    }

    private boolean isFirst(Text key, Set<String> seen) {
        boolean isFirst = seen.add(key.value());
        if (!isFirst) {
            add(new NameProblem.RepeatedClause(key.bare()), key.place());
        }
        return isFirst;
    }
}
