package dev.uapi.generator.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.Texts;
import dev.uapi.generator.output.outside.TemplateException;
import dev.uapi.generator.output.outside.Trouble;
import dev.uapi.language.model.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplatesTargetTest {
    private static final Specification WINDOW = Texts.specification(Texts.window());

    @TempDir
    private Path folder;

    private SortedMap<String, String> made(String text) throws Exception {
        Files.writeString(folder.resolve("target.stg"), text);
        return TemplatesTarget.render(WINDOW, folder).files();
    }

    /// One file, of everything.
    private String text(String template) throws Exception {
        String group = "specification_path(it) ::= \"all\"\nspecification(it) ::= <<\n" + template + "\n>>\n";
        return String.valueOf(made(group).get("all"));
    }

    private String refusal(String text) {
        return String.valueOf(assertThrows(TemplateException.class, () -> made(text)).getMessage());
    }

    /// The template's text begins in the third line of the file.
    private String refused(String template) {
        return String.valueOf(assertThrows(TemplateException.class, () -> text(template)).getMessage());
    }

    @Test
    void aFileForEachThingHasThePathThatATemplateMakes() throws Exception {
        Map<String, String> files = made("""
                command_path(it) ::= <%commands/<it.name; format="pascal">.txt%>
                command(it) ::= <%<it.name>: <it.ioctl.("x86-64"); format="hex"><\\n>%>
                """);
        assertEquals("WINDOW_SHOW: 0xc0385712\n", files.get("commands/WindowShow.txt"), files.keySet().toString());
    }

    @Test
    void theSampleOfThePageWorks() throws Exception {
        String page = Files.readString(Path.of("TEMPLATES.md"));
        int sample = page.indexOf("\n```\ncommand_path") + 5;
        Map<String, String> files = made(page.substring(sample, page.indexOf("```", sample)));
        String show = String.valueOf(files.get("commands/window_show.txt"));
        assertTrue(show.startsWith("WINDOW_SHOW is 0xc0385712\nE"), show);
    }

    @Test
    void whatTheJsonHasIsThere() throws Exception {
        assertEquals("window 1.0", text("<it.descriptions:{d|<d.name> <d.since>}>"));
        assertEquals("size 4", text("<first(it.structs):{s|<first(s.fields):{f|<f.meaning.kind> <f.size>}>}>"));
    }

    @Test
    void whatIsNotThereIsNothing() throws Exception {
        assertEquals("no", text("<first(it.commands):{c|<if(c.vendor)>yes<else>no<endif>}>"));
        assertEquals("Only", text("<first(it.structs):{s|<first(s.fields):{f|<f.meaning.template><f.meaning.objects>}>}>"));
    }

    @Test
    void structuresStandBehindThoseThatTheyHold() throws Exception {
        String text = text("<it.declared:{s|<s.name>: <s.fields:{f|<f.struct>}; separator=\" \">}; separator=\"\\n\">");
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split(": ?", 2);
            for (String held : parts[1].split(" +", -1)) {
                int place = held.isEmpty() ? 0 : text.indexOf(held + ":");
                assertTrue(place >= 0 && place <= text.indexOf(line), () -> held + " is behind " + line);
            }
        }
    }

    @Test
    void fieldsOfAUnionHaveOnePlace() throws Exception {
        String template = "<it.places:{p|<if(p.shared)>union(<p.fields:{f|<f.name>@<f.offset>}; separator=\" \">)<p.union>"
                + "<else><p.fields:{f|<f.name>@<f.offset>}><endif>}; separator=\", \">";
        Files.writeString(folder.resolve("target.stg"), "struct_path(it) ::= <%<it.name>%>\nstruct(it) ::= <%" + template + "%>\n");
        Specification loom = Texts.specification(Texts.resource("loom/loom.uapi"));
        assertEquals(
                "size@0, ways@4, out_id@8, union(wanted@12 found@12), noise@16, __reserved@17, depth@20, threads@24, whom@32,"
                        + " __reserved2@36",
                TemplatesTarget.render(loom, folder).files().get("loom_set_up"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "upper    # make_window_2X # MAKE_WINDOW_2X",
        "snake    # makeWindow 2X  # make_window_2_x",
        "constant # make-window    # MAKE_WINDOW",
        "camel    # MAKE_WINDOW    # makeWindow",
        "pascal   # make_window    # MakeWindow"
    })
    void wordsAreSpeltInManyWays(String format, String text, String spelling) throws Exception {
        assertEquals(spelling, text("<\"" + text + "\"; format=\"" + format + "\">"));
    }

    @Test
    void textStaysInItsQuotesAndComments() throws Exception {
        assertEquals("a\\\"b\\\\c\\nd", text("<\"a\\\"b\\\\c\\nd\"; format=\"quoted\">"));
        assertEquals("// a\n//\n// b \uFFFD", text("<\"a\\n\\nb \u202E\\n\"; format=\"lines // \">"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "a <it.things_of_all>               # 4: DocumentView has no 'things_of_all': there are commands, declared, descriptions, devices",
        "a <it.commads>                     # 4: DocumentView has no 'commads': did you mean 'commands'?",
        "<it.commands:{c|<c.nmae>}>         # 18: CommandView has no 'nmae': did you mean 'name'?",
        "<first(it.commands):{c|<c.struct.x>}>  # 25: a text has no 'x', nor anything else",
        "<first(it.commands):{c|<c.ioctl.x86>}> # 25: there is no 'x86'",
        "<it.header.x>                      # 4: DocumentView has no 'header'",
        "<part(it)>                         # 2: there is no template 'part'",
        "<specifiaction(it)>                # 2: there is no template 'specifiaction': did you mean 'specification'?",
        "<thing.name>                       # 2: attribute thing isn't defined",
        "<first(it.commands)>               # 1: a CommandView is no text: name something of it",
        "<\"a\"; format=\"uper\">           # 1: there is no format 'uper' for text: did you mean 'upper'?",
        "<first(it.commands):{c|<c.number; format=\"hax\">}> # 24: there is no format 'hax' for numbers: did you mean 'hex'?",
        "<it.class>                         # 2: DocumentView has no 'class'",
        "<it.commands.size>                 # 2: a value has no 'size', nor anything else",
        "Vec\\<u8>\\> <it.nmae>              # 13: DocumentView has no 'nmae'",
        "<it.name                           # 9: premature EOF"
    })
    void aMistakeIsToldWithItsPlace(String template, String refusal) {
        String message = refused(template);
        assertTrue(message.startsWith("target.stg:3:" + refusal), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "../x.stg", "/etc/x.stg", "http://127.0.0.1/x.stg", "file:/etc/x.stg", "dev/uapi/generator/java/java.stg", "link.stg"
    })
    void nothingIsImportedFromElsewhere(String file) throws IOException {
        Files.createDirectories(folder.resolve("more"));
        Files.writeString(folder.resolve("more/parts.stg"), "part() ::= \"x\"\n");
        Files.writeString(folder.resolveSibling("x.stg"), "part() ::= \"x\"\n");
        String message = refusal("import \"" + file + "\"\n");
        assertTrue(message.startsWith("target.stg:1:8: there is no '" + file + "' in the folder of the templates"), message);
        Files.delete(folder.resolveSibling("x.stg"));
    }

    @Test
    void aLinkThatLeadsOutIsRefused() throws IOException {
        Path outside = Files.writeString(folder.resolveSibling("outside.stg"), "part() ::= \"x\"\n");
        Files.createSymbolicLink(folder.resolve("link.stg"), outside);
        assertTrue(refusal("import \"link.stg\"\n").contains("link.stg leads out of "));
        Files.delete(outside);
    }

    @Test
    void whatIsBesideItIsImported() throws Exception {
        Files.createDirectories(folder.resolve("more"));
        Files.writeString(folder.resolve("more/parts.stg"), "part(c) ::= \"<c.name> <c.nmae>\"\n");
        String message = refusal("""
                import "more/parts.stg"
                command_path(it) ::= "<it.name>"
                command(it) ::= "<part(it)>"
                """);
        assertEquals("more/parts.stg:1:24: CommandView has no 'nmae': did you mean 'name'?", message);
    }

    @Test
    void filesThatImportOneAnotherAreRefused() throws IOException {
        Files.writeString(folder.resolve("a.stg"), "import \"target.stg\"\n");
        assertEquals("a.stg:1:8: 'target.stg' imports this file already", refusal("import \"a.stg\"\n"));
    }

    @Test
    void whatHasNoEndIsStopped() {
        String path = "specification_path(it) ::= \"all\"\n";
        assertEquals(
                "the template 'specification' leads to one that calls itself without an end",
                refusal(path + "specification(it) ::= \"<specification(it)>\"\n"));
        StringBuilder laughs = new StringBuilder(path + "specification(it) ::= \"<a0()>\"\n");
        for (int index = 0; index < 40; index++) {
            laughs.append("a%d() ::= \"<a%d()><a%d()>\"\n".formatted(index, index + 1, index + 1));
        }
        assertTrue(refusal(laughs + "a40() ::= \"ha ha ha ha ha ha ha ha ha ha ha ha\"\n").endsWith("larger than 16 Mi characters"));
        assertTrue(refusal(laughs + "a40() ::= \"\"\n").endsWith("templates are called more than 10000000 times"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "..", "../x", "/x", "a//b", "a/../../b", "./a", ".git/config", ".uapi-java", "a\\\\b", "C:x", "con", "a/NUL.txt", "a.", "a b",
        "a\nb"
    })
    void noFileLandsElsewhere(String path) {
        String message = refusal("specification_path(it) ::= <<\nx<\\b>\n>>\n".replace("x<\\b>", path) + "specification(it) ::= \"\"\n");
        assertTrue(message.contains("which is no path below a folder"), message);
    }

    @Test
    void twoFilesOfOnePathAreRefused() {
        String message = refusal("command_path(it) ::= \"same\"\ncommand(it) ::= \"\"\n");
        assertTrue(message.endsWith("'command_path' makes 'same', where there is a file or a folder already"), message);
        String below = refusal("""
                specification_path(it) ::= "a"
                specification(it) ::= ""
                command_path(it) ::= "a/<it.name>"
                command(it) ::= ""
                """);
        assertTrue(below.contains("where there is a file or a folder already"), below);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "UNREADABLE    # 1:1  # ",
        "NOT_BESIDE    # 1:8  # import \"x.stg\"",
        "UNGRAMMATICAL # 1:21 # command(it) ::= \"<it.\"",
        "NO_SUCH_NAME  # 1:24 # command_path(it) ::= \"<it.nmae>\" command(it) ::= \"\"",
        "MISUSED       # 1:23 # command_path(it) ::= \"<it>\" command(it) ::= \"\"",
        "ENDLESS       # 1:1  # command_path(it) ::= \"<command_path(it)>\" command(it) ::= \"\"",
        "STRAY_PATH    # 1:1  # command_path(it) ::= \"/\" command(it) ::= \"\"",
        "IDLE          # 1:1  # command(it) ::= \"\""
    })
    void eachTroubleIsToldWithItsCodeAndPlace(Trouble trouble, String place, @Nullable String group) {
        Executable making = group == null ? () -> TemplatesTarget.render(WINDOW, folder) : () -> made(group);
        TemplateException wrong = assertThrows(TemplateException.class, making);
        assertEquals(trouble, wrong.trouble(), wrong.getMessage());
        String report = wrong.report(folder);
        assertTrue(report.startsWith("error[" + trouble.code() + "]: "), report);
        assertTrue(report.endsWith("\n  --> " + folder.resolve("target.stg") + ":" + place + "\n"), report);
        assertEquals(Optional.of(trouble), Trouble.of(trouble.code()));
    }

    @Test
    void whatMakesNothingIsRefused() throws IOException {
        assertTrue(refusal("part() ::= \"\"\n").contains(
                "it makes no file: there is no template specification_path, description_path, "));
        assertTrue(refusal("struct_path(it) ::= \"a\"\n").endsWith(
                "there is a template 'struct_path', but none for the texts of these files, 'struct'"));
        assertEquals("target.stg:1:1: the template 'struct_path' takes one argument, as in struct_path(it)",
                refusal("struct_path() ::= \"a\"\nstruct(it) ::= \"\"\n"));
        Files.delete(folder.resolve("target.stg"));
        String none = String.valueOf(assertThrows(TemplateException.class, () -> TemplatesTarget.render(WINDOW, folder)).getMessage());
        assertEquals("there is no target.stg in " + folder, none);
    }
}
