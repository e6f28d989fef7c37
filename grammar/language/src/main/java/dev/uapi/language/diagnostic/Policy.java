package dev.uapi.language.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How a project takes findings: whose rules its files are held to, the severity that a rule has there, and what is left out on purpose.
///
/// It works on what an analysis has found, and changes nothing in how that is found. What leaves a description without a meaning stays an
/// error: only what [Code#mayBeLowered()] says can be taken more lightly.
public final class Policy {
    /// Every rule as the language has it, and no house rules.
    public static final Policy DEFAULT = new Policy(Map.of(), List.of());

    private final List<House> houses;
    private final Map<Code, Level> levels;
    private final List<Suppression> suppressions;
    private final boolean forAllFiles;

    /// @param levels of the rules that are not taken as the language has them
    /// @throws IllegalArgumentException if one of the rules is an error whatever a project wants
    public Policy(Map<Code, Level> levels, List<Suppression> suppressions) {
        this(List.of(), levels, suppressions);
    }

    /// @param houses of several that cover a file the first counts; what none covers is held to [Profile#LINUX]
    /// @param levels of the rules that are taken otherwise, whatever the profile says
    /// @throws IllegalArgumentException if one of the rules is an error whatever a project wants
    public Policy(List<House> houses, Map<Code, Level> levels, List<Suppression> suppressions) {
        this(houses, levels, suppressions, true);
    }

    private Policy(List<House> houses, Map<Code, Level> levels, List<Suppression> suppressions, boolean forAllFiles) {
        this.houses = List.copyOf(houses);
        this.levels = Map.copyOf(levels);
        this.suppressions = List.copyOf(suppressions);
        this.forAllFiles = forAllFiles;
        Stream.concat(levels.keySet().stream(), suppressions.stream().map(Suppression::code)).forEach(Policy::check);
    }

    private static void check(Code code) {
        if (!code.mayBeLowered()) {
            throw new IllegalArgumentException(code + " is an error everywhere");
        }
    }

    /// What a project makes of a rule.
    public enum Level {
        OFF,
        HINT,
        WARNING,
        ERROR;

        /// Empty: nobody is told.
        Optional<Severity> severity() {
            return switch (this) {
                case OFF -> Optional.empty();
                case HINT -> Optional.of(Severity.HINT);
                case WARNING -> Optional.of(Severity.WARNING);
                case ERROR -> Optional.of(Severity.ERROR);
            };
        }
    }

    /// The profile that some files are held to.
    ///
    /// @param covers whether a file is one of them, by its path
    public record House(Profile profile, Predicate<String> covers) {}

    /// A rule that some files break on purpose.
    ///
    /// @param files  these files, as the project spells them
    /// @param covers whether a file is one of them, by its path
    /// @param place  where the project says so
    public record Suppression(Code code, String files, Predicate<String> covers, Place place) {
        private boolean isAbout(Diagnostic finding) {
            return covers.test(finding.place().source().path());
        }

        private boolean suppresses(Diagnostic finding) {
            return finding.code() == code && isAbout(finding);
        }

        /// A file without a meaning may lack findings that it has once it is mended.
        private boolean isIdle(List<Diagnostic> found) {
            return !code.isAboutHeader()
                    && found.stream().noneMatch(this::suppresses)
                    && found.stream().filter(finding -> !finding.code().mayBeLowered()).noneMatch(this::isAbout);
        }

        private Diagnostic idle() {
            return Diagnostic.of(new NameProblem.UselessSuppression(code, files), place, List.of());
        }
    }

    /// The same where only some files of the project are looked at: nobody knows then which suppressions the others need.
    public Policy forSomeFiles() {
        return new Policy(houses, levels, suppressions, false);
    }

    /// The findings as the project takes them, in their order; behind them, its suppressions that suppress nothing.
    public List<Diagnostic> over(List<Diagnostic> found) {
        Stream<Diagnostic> told = found.stream().filter(finding -> suppressions.stream().noneMatch(each -> each.suppresses(finding)));
        return Stream.concat(told, idle(found)).flatMap(finding -> taken(finding).stream()).toList();
    }

    private Stream<Diagnostic> idle(List<Diagnostic> found) {
        return suppressions.stream().filter(suppression -> forAllFiles && suppression.isIdle(found)).map(Suppression::idle);
    }

    private Optional<Diagnostic> taken(Diagnostic finding) {
        Level level = levels.get(finding.code());
        if (level == null) {
            return Optional.of(finding).filter(found -> profile(found.place().source().path()).has(found.code()));
        }
        return level.severity().map(finding::as);
    }

    private Profile profile(String path) {
        return houses.stream().filter(house -> house.covers().test(path)).map(House::profile).findFirst().orElse(Profile.LINUX);
    }
}
