package dev.uapi.generator.syzlang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.Golden;
import dev.uapi.generator.Texts;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.project.UnreadableException;
import dev.uapi.project.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Descriptions for syzkaller are held to the published rules of its language, by a grammar and by what its compiler insists on.
final class SyzlangTest {
    private static final Path KERNEL = Path.of("..", "..", "spec", "src", "main", "uapi");

    @Test
    void theDescriptionsAreWhatTheyAreMeantToBe() throws GenerationException {
        Golden.check("syzlang/lamp", SyzlangTarget.render(Texts.specification(Texts.resource("reference/lamp.uapi"))));
        Golden.check("syzlang/window", SyzlangTarget.render(Texts.specification(Texts.window())));
        Golden.check("syzlang/attic", SyzlangTarget.render(Texts.specification(Texts.resource("cheader/attic.uapi"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "reference/lamp.uapi", "window/window.uapi", "loom/loom.uapi", "shutter/shutter.uapi", "cheader/attic.uapi", "hostile/hostile.uapi",
        "reference/hostile.uapi", "cheader/hostile.uapi"
    })
    void theyKeepTheRules(String file) {
        assertEquals(List.of(), broken(Texts.specification(Texts.resource(file))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "6.12.117", "6.17", "7.3"})
    void soDoThoseOfTheKernelAsOfEachRelease(String release) throws UnreadableException {
        assertEquals(List.of(), broken(kernel().asOf(Release.parse(release).orElseThrow())));
    }

    /// Every command, on the device that it is described on.
    @Test
    void noCommandOfTheKernelIsMissing() throws UnreadableException {
        Syzlang made = Syzlang.read(texts(SyzlangTarget.render(kernel()).files(), ".txt"));
        Set<String> called = made.calls().stream().map(call -> call.name().split("\\$", -1))
                .filter(name -> name[0].equals("ioctl")).map(name -> name[1]).collect(Collectors.toSet());
        Set<String> described = kernel().descriptions().stream().flatMap(description -> description.commands().stream())
                .map(Command::name).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(described), called.stream().filter(described::contains).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(22, described.stream().filter(name -> name.startsWith("IOMMU_")).count());
    }

    @ParameterizedTest
    @CsvSource({"386, I386", "amd64, X86_64", "arm, ARM", "mips64le, MIPS", "ppc64le, POWERPC", "s390x, S390"})
    void theConstantsHaveTheValuesOfEachMachine(String machine, Architecture architecture) throws UnreadableException {
        Specification kernel = kernel();
        Map<String, String> files = SyzlangTarget.render(kernel).files();
        for (Description description : kernel.descriptions()) {
            Map<String, Map<String, String>> values = ConstantFile.read(
                    Objects.requireNonNull(files.get(description.name() + ".txt.const"))).values();
            description.commands().forEach(command -> assertEquals(
                    Long.toUnsignedString(command.ioctl(architecture)),
                    values.getOrDefault(command.name(), Map.of()).get(machine),
                    command.name()));
        }
    }

    @Test
    void anOlderReleaseHasNothingThatCameLater() throws UnreadableException {
        Map<String, String> then = SyzlangTarget.render(kernel().asOf(Release.parse("6.6").orElseThrow())).files();
        assertTrue(then.toString().contains("IOMMU_HWPT_ALLOC"));
        assertFalse(then.toString().contains("VIOMMU"), then.toString());
        assertFalse(then.toString().contains("veventq"), then.toString());
    }

    /// Each change is one that the rules must not let pass.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "resource lamp_lamp[int32]                | resource lamp_lamp                    | line",
        "resource lamp_lamp[int32]                | resource unused_lamp[int32]           | unknown type",
        "out_id\tlamp_lamp\t(out)                 | out_id\tlamp_lamp\t(in)               | never made",
        "count\tlen[steps, int64]                 | count\tlen[stairs, int64]             | measures nothing",
        "count\tlen[steps, int64]                 | count\tlen[steps]                     | number of options",
        "flags\tconst[0, int32]\t(in)             | flags\tconst[0, int32]\t(out)         | cannot come out",
        "mode\tflags[lamp_mode, int32]            | mode\tflags[lamp_mood, int32]         | unknown flags",
        "lamp_mode = LAMP_MODE_ON,                | lamp_mode = LAMP_MODE_OFF,            | unknown constant",
        "lamp_step {                              | lamp_stair {                          | unknown type",
        "lamp_seen {                              | lamp_step {                           | twice",
        "ioctl$LAMP_NEW(                          | ioctl$LAMP_SET(                       | twice",
        "ioctl$LAMP_NEW(                          | iocontrol$LAMP_NEW(                   | no system call",
        "steps\tptr64[in,                         | steps\tptr64[up,                      | points no way",
        "name\tarray[int8, 64]\t(in)              | name\tarray[int8]\t(in)\\n\tx\tint8   | no fixed size",
        "[value[lamp_set:mode]                    | [value[lamp_sat:mode]                 | is not in",
        "[value[lamp_set:mode]                    | [value[lamp_set:moon]                 | looks at nothing"
    })
    void theRulesFindWhatIsWrong(String right, String wrong, String complaint) {
        Map<String, String> files = new TreeMap<>(SyzlangTarget.render(Texts.specification(Texts.resource("reference/lamp.uapi"))).files());
        String from = right.replace("\\t", "\t");
        String text = Objects.requireNonNull(files.get("lamp.txt"));
        assertTrue(text.contains(from), text);
        files.put("lamp.txt", text.replace(from, wrong.replace("\\t", "\t").replace("\\n", "\n")));
        List<String> problems = broken(files);
        assertTrue(problems.stream().anyMatch(problem -> problem.contains(complaint)), problems.toString());
    }

    private static List<String> broken(Specification specification) {
        return broken(SyzlangTarget.render(specification).files());
    }

    private static List<String> broken(Map<String, String> files) {
        List<ConstantFile> constants = texts(files, ".const").stream().map(ConstantFile::read).toList();
        Set<String> names = constants.stream().flatMap(file -> file.values().keySet().stream()).collect(Collectors.toSet());
        return Stream.concat(
                        constants.stream().flatMap(file -> file.mistakes().stream()),
                        SyzlangRules.broken(Syzlang.read(texts(files, ".txt")), names).stream())
                .toList();
    }

    private static List<String> texts(Map<String, String> files, String ending) {
        return files.entrySet().stream().filter(file -> file.getKey().endsWith(ending)).map(Map.Entry::getValue).toList();
    }

    /// Both together, as syzkaller reads them.
    private static Specification kernel() throws UnreadableException {
        return Workspace.none(List.of())
                .inspect(List.of(KERNEL.resolve("iommufd.uapi"), KERNEL.resolve("vfio.uapi")))
                .specification().orElseThrow();
    }
}
