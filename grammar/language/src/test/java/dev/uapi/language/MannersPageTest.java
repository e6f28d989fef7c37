package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// MANNERS.md goes through all rules that the kernel's texts have, names findings that there are, and knows the profiles.
final class MannersPageTest {
    private static final String PAGE = page();
    private static final Pattern ROW = Pattern.compile("^\\| ([IBHT]\\d+) \\|", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("UAPI(\\d\\d)\\d\\d");
    /// Changes: another module has them.
    private static final String OF_CHANGES = "13";

    @Test
    void everyRuleHasItsRow() {
        List<String> all = Stream.of(rules("I", 19), rules("B", 19), rules("H", 13), rules("T", 5)).flatMap(rule -> rule).toList();
        assertEquals(all, ROW.matcher(PAGE).results().map(row -> row.group(1)).toList());
    }

    private static Stream<String> rules(String text, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> text + number);
    }

    @Test
    void everyFindingThatItNamesIsThere() {
        CODE.matcher(PAGE).results().filter(code -> !code.group(1).equals(OF_CHANGES)).map(MatchResult::group)
                .forEach(code -> assertTrue(Code.of(code).isPresent(), code));
    }

    @Test
    void everyMannerIsInIt() {
        List<String> missing = Arrays.stream(Code.values()).map(Code::toString)
                .filter(code -> code.startsWith("UAPI14") || code.startsWith("UAPI15"))
                .filter(code -> !PAGE.substring(PAGE.indexOf("## `")).contains(code))
                .toList();
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @EnumSource
    void itKnowsTheProfile(Profile profile) {
        String row = PAGE.lines().filter(line -> line.startsWith("| `" + profile.label() + "`")).findFirst().orElseThrow();
        List<String> cells = List.of(row.split("\\|", -1));
        assertEquals(codes(code -> code.isHouseRule() && profile.has(code)), named(cells.get(2)));
        assertEquals(codes(code -> !code.isHouseRule() && !profile.has(code)), named(cells.get(3)));
    }

    private static Set<String> codes(Predicate<Code> which) {
        return Arrays.stream(Code.values()).filter(which).map(Code::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(String cell) {
        return CODE.matcher(cell).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page() {
        try {
            return Files.readString(Path.of("MANNERS.md"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
