package dev.uapi.project;

import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Policy.Level;
import dev.uapi.language.diagnostic.Profile;
import dev.uapi.language.model.Release;
import dev.uapi.project.ProjectFile.Housed;
import dev.uapi.project.ProjectFile.Suppressed;
import dev.uapi.project.ProjectFile.View;
import dev.uapi.project.Spot.Text;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads a project file: what of it makes sense, and what does not.
///
/// It knows no files; whether paths lead anywhere is for others to find out. `uapi.schema.json` says the same to editors.
final class ProjectReader {
    private static final List<String> KEYS = List.of("$schema", "roots", "imports", "release", "profiles", "checks", "suppressions");
    private static final List<String> CHECK_KEYS = List.of("severity", "reason");
    private static final List<String> PROFILE_KEYS = List.of("profile", "files");
    private static final List<String> SUPPRESSION_KEYS = List.of("code", "files", "reason");
    private static final List<String> LEVELS = Arrays.stream(Level.values()).map(ProjectReader::spelling).toList();
    private static final List<String> PROFILES = Arrays.stream(Profile.values()).map(Profile::label).toList();
    private static final String ALL_FILES = "**";
    private static final String REASON = "\"reason\": \"why this is so here\"";

    private final Shape shape = new Shape();

    private ProjectReader() {}

    /// @param findings in the order of their places
    record Reading(ProjectFile file, List<Diagnostic> findings) {
        Reading {
            findings = List.copyOf(findings);
        }
    }

    static Reading read(Source source) {
        ProjectReader reader = new ProjectReader();
        ProjectFile file = SpotReader.read(source, reader.shape::add).map(reader::project).orElse(ProjectFile.EMPTY);
        return new Reading(file, reader.shape.findings());
    }

    private ProjectFile project(Spot whole) {
        Map<String, Spot> said = shape.object(whole, KEYS);
        Optional.ofNullable(said.get("$schema")).ifPresent(schema -> shape.text(schema, _ -> true, "where the schema is"));
        return new ProjectFile(
                roots(whole, said),
                paths(Optional.ofNullable(said.get("imports"))),
                view(said),
                houses(said),
                levels(said),
                suppressions(said));
    }

    private List<Text> roots(Spot whole, Map<String, Spot> said) {
        Optional<Spot> roots = shape.required(whole, said, "roots", "\"roots\": [\"src/main/uapi\"]");
        roots.filter(list -> list instanceof Spot.Values values && values.values().isEmpty())
                .ifPresent(list -> shape.wrong(list, "at least one path"));
        return paths(roots);
    }

    private List<Text> paths(Optional<Spot> list) {
        return shape.list(list, "a list of paths").stream()
                .flatMap(path -> shape.text(path, Paths::isPath, Paths.WANTED).stream())
                .toList();
    }

    private Optional<View> view(Map<String, Spot> said) {
        return Optional.ofNullable(said.get("release"))
                .flatMap(spot -> shape.text(spot, text -> release(text).isPresent(), "a release such as `\"6.12\"` or `\"6.12.117\"`"))
                .flatMap(text -> release(text.value()).map(release -> new View(release, text.place())));
    }

    private static Optional<Release> release(String text) {
        return Release.parse(text).filter(release -> !release.isBranch());
    }

    private List<Housed> houses(Map<String, Spot> said) {
        return shape.list(Optional.ofNullable(said.get("profiles")), "a list of profiles").stream()
                .flatMap(profile -> house(profile).stream())
                .toList();
    }

    private Optional<Housed> house(Spot spot) {
        Map<String, Spot> said = shape.object(spot, PROFILE_KEYS);
        Optional<Profile> profile = shape.required(spot, said, "profile", "\"profile\": \"iommufd\"")
                .flatMap(name -> shape.text(name, PROFILES::contains, oneOf(PROFILES)))
                .flatMap(name -> Profile.of(name.value()));
        Optional<String> files = Optional.ofNullable(said.get("files")).map(covered -> files(covered).map(Text::value))
                .orElse(Optional.of(ALL_FILES));
        return profile.flatMap(known -> files.map(covered -> new Housed(known, covered)));
    }

    private Optional<Text> files(Spot spot) {
        return shape.text(spot, Paths::isInside, "files from the folder of this file, such as `\"legacy/**\"`");
    }

    private Map<Code, Level> levels(Map<String, Spot> said) {
        Map<Code, Level> levels = new EnumMap<>(Code.class);
        Optional.ofNullable(said.get("checks")).map(shape::members).orElse(List.of()).forEach(check -> {
            Optional<Level> level = level(check.value());
            shape.code(check.key()).ifPresent(code -> level.ifPresent(chosen -> levels.put(code, chosen)));
        });
        return levels;
    }

    /// Either the severity alone, or with a reason beside it.
    private Optional<Level> level(Spot spot) {
        boolean withReason = spot instanceof Spot.Members;
        Map<String, Spot> said = withReason ? shape.object(spot, CHECK_KEYS) : Map.of("severity", spot);
        Optional<Level> level = shape.required(spot, said, "severity", "\"severity\": \"hint\"")
                .flatMap(severity -> shape.text(severity, LEVELS::contains, oneOf(LEVELS)))
                .map(text -> Level.valueOf(text.value().toUpperCase(Locale.ROOT)));
        Optional.ofNullable(said.get("reason")).ifPresent(this::reason);
        if (level.filter(Level.OFF::equals).isPresent() && !said.containsKey("reason")) {
            shape.missing("reason", "{ \"severity\": \"off\", " + REASON + " }", spot.place());
        }
        return level;
    }

    private List<Suppressed> suppressions(Map<String, Spot> said) {
        return shape.list(Optional.ofNullable(said.get("suppressions")), "a list of suppressions").stream()
                .flatMap(suppression -> suppression(suppression).stream())
                .toList();
    }

    private Optional<Suppressed> suppression(Spot spot) {
        Map<String, Spot> said = shape.object(spot, SUPPRESSION_KEYS);
        Optional<Text> number = shape.required(spot, said, "code", "\"code\": \"UAPI0301\"")
                .flatMap(text -> shape.text(text, _ -> true, "the code of a rule"));
        Optional<Text> files = shape.required(spot, said, "files", "\"files\": \"legacy/**\"").flatMap(this::files);
        shape.required(spot, said, "reason", REASON).ifPresent(this::reason);
        Optional<Code> code = number.flatMap(shape::code);
        return code.flatMap(rule -> files.map(covered -> new Suppressed(rule, covered.value(), number.orElseThrow().place())));
    }

    private void reason(Spot spot) {
        shape.text(spot, text -> !text.isBlank(), "why, in words");
    }

    private static String oneOf(List<String> spellings) {
        return spellings.stream().map(spelling -> "`\"" + spelling + "\"`").collect(Collectors.joining(", "));
    }

    private static String spelling(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
