package dev.uapi.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Specification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every way to spoil a description is tried at many places of iommufd's own, wherever it can be.
final class GeneratedChangesTest {
    private static final Path FOLDER = Path.of("../../spec/src/main/uapi");
    private static final List<String> FILES =
            List.of("objects", "ioas", "hwpt", "dirty", "faults", "options", "viommu", "vevents", "hw_info");
    private static final int HIGHEST = 0xff;
    private static final int MOST = 15;
    private static final Analysis BEFORE = analysis();

    /// @param where  a line of a description, or several
    /// @param change what comes in its place
    /// @param told   what has to be told of it, and nothing is worse
    /// @param least  in how many places it must have been tried; elsewhere what comes out is no description
    private record Way(String name, Pattern where, Function<MatchResult, String> change, Rule told, int least) {
        static Way of(String name, Rule told, int least, String where, Function<MatchResult, String> change) {
            return new Way(name, Pattern.compile(where, Pattern.MULTILINE), change, told, least);
        }

        static Way of(String name, Rule told, int least, String where, String replacement) {
            return of(name, told, least, where, found -> found.group(1) + replacement + found.group(2));
        }
    }

    private static List<Way> commands() {
        return List.of(
                Way.of("another number of a command", Rule.COMMAND_RENUMBERED, 15, "^((?:basic|extended) command \\w+ = )0x(..)( .*)$",
                        found -> found.group(1) + "0x" + Integer.toHexString((Integer.parseInt(found.group(2), 16) + 0x50) & HIGHEST)
                                + found.group(3)),
                Way.of("no longer basic", Rule.TIER_LOST, 4, "^()basic( command .*)$", "extended"),
                Way.of("another structure", Rule.STRUCT_REMOVED, 15, "^(.* command .*\\(struct \\w+)(\\).*)$", "_planted"),
                Way.of("nothing comes back", Rule.RESPONSE_LOST, 10, "^( +responds whole)((?:, \\w+ on \\w+)?;)$", " when 1 == 2"),
                Way.of("a longer minimum", Rule.MINIMUM_RAISED, 4,
                        "^(    required;\n)(    since 6\\.\\d+ \\{\n(?:        .*\n)+?    \\}\n)",
                        found -> found.group(2).replaceAll("(?m)^    since .*\n|^    \\}\n", "").replace("        ", "    ")
                                + found.group(1)));
    }

    private static List<Way> fields() {
        return List.of(
                Way.of("a field that has a sign", Rule.FIELD_RETYPED, MOST, "^( +(?:in|out|inout) +)u(32 +(?!__).*;)$", "s"),
                Way.of("a field that goes both ways", Rule.FIELD_TURNED, MOST, "^( +)in (   ?\\S+ +\\w+.*;)$", "inout "),
                Way.of("another field", Rule.FIELD_REMOVED, 12, "^( +(?:in|out|inout) +u32 +)(?!__)\\w+((?: .*)?;)$", "planted"),
                Way.of("a field at the end", Rule.FIELD_APPENDED, 10, "^(    required;\n)(    responds)",
                        "    since 7.3 { /// Planted.\n in aligned_u64 planted; }\n"));
    }

    private static List<Way> numbers() {
        return List.of(
                Way.of("another bit", Rule.MEMBER_RENUMBERED, 10, "^( +IOMMU_\\w+ += bit )\\d+(.*;)$", "27"),
                Way.of("another value", Rule.MEMBER_RENUMBERED, 10, "^( +IOMMU\\w+ += )\\d+((?: carries.*| since.*| for.*)?;)$", "777"),
                Way.of("another name", Rule.MEMBER_REMOVED, 5, "^( +IOMMU\\w+)( += .*;)$", "_PLANTED"),
                Way.of("one more", Rule.MEMBER_ADDED, 5, "^((?:enum|flags|capabilities) .*\\{\n)(    )",
                        "    /// Planted.\n    IOMMU_PLANTED = bit 29;\n"));
    }

    private static List<Way> causes() {
        return List.of(
                Way.of("another errno", Rule.ERRNO_CHANGED, MOST, "^( +fails )E\\w+( .*;)$", "EDOM"),
                Way.of("no longer refused", Rule.CAUSE_REMOVED, MOST,
                        "^( +)fails \\w+ +\\w+ +\"[^\"]*\"(?: when [^;]*)?(?: during)?;()$", ""),
                Way.of("tighter", Rule.REFUSES_MORE, 2, "^( +fails .* when \\w+ > )0x\\w+(.*;)$", "0x10"),
                Way.of("refuses what was taken", Rule.REFUSES_MORE, 3, "^( +fails EOVERFLOW .* when .* wraps)(;)$",
                        " or length == 0x7777000"),
                Way.of("fails in the middle", Rule.CAUSE_ADDED, MOST, "^()(    /// .*\n    example )",
                        "    fails EIO planted \"planted\" during;\n"),
                Way.of("the other way round", Rule.ORDER_CHANGED, MOST, "^(    fails (E\\w+) .*;\n)(    fails (?!\\2)E\\w+ [^;]*;\n)",
                        found -> found.group(3) + found.group(1)));
    }

    private static List<Way> texts() {
        return List.of(
                Way.of("other words", Rule.TEXT_CHANGED, MOST, "^( +/// )[A-Z]([a-z].*)$", "Planted, "),
                Way.of("other words for a mistake", Rule.TEXT_CHANGED, MOST, "^( +fails \\w+ +\\w+ +\")([^\"]*\".*;)$", "planted: "));
    }

    @TestFactory
    Stream<DynamicTest> eachIsToldWhereverItIs() {
        return Stream.of(commands(), fields(), numbers(), causes(), texts()).flatMap(List::stream)
                .map(way -> DynamicTest.dynamicTest(way.name(), () -> tried(way)));
    }

    private static void tried(Way way) {
        List<String> places = FILES.stream().flatMap(file -> tried(way, source(file))).limit(MOST).toList();
        assertTrue(places.size() >= way.least(), "only at " + places);
    }

    /// @return where it was tried
    private static Stream<String> tried(Way way, Source source) {
        return way.where().matcher(source.text()).results().flatMap(found -> {
            String planted = source.text().substring(0, found.start()) + way.change().apply(found) + source.text().substring(found.end());
            Optional<Specification> after = BEFORE.with(new Source(source.path(), planted)).specification();
            after.ifPresent(specification -> compare(way, found, specification));
            return after.stream().map(_ -> found.group());
        });
    }

    private static void compare(Way way, MatchResult found, Specification after) {
        List<Change> told = Comparison.of(BEFORE.specification().orElseThrow(), after);
        assertTrue(told.stream().anyMatch(change -> change.rule() == way.told()), () -> found.group() + "\n" + told);
        assertEquals(way.told().verdict(), told.getFirst().verdict(), () -> found.group() + "\n" + told);
    }

    private static Analysis analysis() {
        Sources sources = (_, module) -> Optional.of(source(module));
        return Analysis.of(
                Stream.concat(Stream.of("iommufd", "vfio"), FILES.stream()).map(GeneratedChangesTest::source).toList(),
                sources);
    }

    private static Source source(String module) {
        try {
            return new Source(module + ".uapi", Files.readString(FOLDER.resolve(module + ".uapi")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
