package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Sources;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeLens;
import org.junit.jupiter.api.Test;

final class CodeLensesTest {
    private static final String LAMPS = """
            uapi 1;
            description lamps { since 6.2; known through 6.3; }
            device lamp "/dev/lamp" { ioctl _IO 'l' from 1; }
            object BULB;
            enum hue { HUE_RED = 1; }
            basic command LAMP_ON = 1 (struct lamp_on) { in u32 a of hue; out u32 id makes BULB; required; }
            basic command LAMP_OFF = 2 (struct lamp_off) { in u32 id is BULB; required; }
            extension DIM { try LAMP_ON { a = 2 } { EINVAL absent; undo LAMP_OFF { id = id }; } }
            """;

    private static String shown(View view, Marked text) {
        return CodeLenses.in(view, text.path()).stream()
                .collect(Collectors.groupingBy(
                        lens -> Shown.range(view, text.source(), lens.getRange()), TreeMap::new,
                        Collectors.mapping(lens -> lens.getCommand().getTitle(), Collectors.joining(" | "))))
                .entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatOneMayWantNextStandsAboveEachDeclaration() {
        Marked text = Marked.of(LAMPS);
        assertEquals("""
                2:13 lamps: Check | Reference
                3:8 lamp: 0 uses
                4:8 BULB: 2 uses | made by LAMP_ON | taken by LAMP_OFF
                5:6 hue: 1 use | Java | Reference
                6:15 LAMP_ON: 1 use | Java | Reference
                7:15 LAMP_OFF: 1 use | Java | Reference
                8:11 DIM: 0 uses | Probe the simulator | Probe this machine""", shown(text.view(), text));
    }

    @Test
    void theClientIsToldWhatToStart() {
        Marked text = Marked.of(LAMPS);
        List<CodeLens> lenses = CodeLenses.in(text.view(), text.path());
        assertEquals(
                Map.of("uri", "file:///described/lamps.uapi", "arguments", List.of("check", "/described/lamps.uapi")),
                lenses.getFirst().getCommand().getArguments().getFirst());
        assertEquals("uapi.probe", lenses.getLast().getCommand().getCommand());
        assertEquals(
                Map.of("uri", "file:///described/lamps.uapi", "arguments", List.of("probe", "--of", "/described/lamps.uapi", "DIM")),
                lenses.getLast().getCommand().getArguments().getFirst());
    }

    @Test
    void aPartIsProbedWithItsHeadAndUsedFromOtherFiles() {
        Marked head = Marked.of("/described/lamps.uapi", LAMPS.substring(0, LAMPS.indexOf("extension")) + "import dim;\n");
        Marked part = Marked.of("/described/dim.uapi", "uapi 1;\npart of lamps;\n" + LAMPS.substring(LAMPS.indexOf("extension")));
        View view = new View(Analysis.of(List.of(head.source(), part.source()), Sources.NONE), Positions.UTF_8, Optional.empty());
        String probed = CodeLenses.in(view, part.path()).getLast().getCommand().getArguments().toString();
        assertTrue(probed.contains("--of, /described/lamps.uapi, DIM"), probed);
        assertTrue(shown(view, head).contains("LAMP_ON: 1 use |"));
    }

    @Test
    void textThatIsHalfWrittenSilencesNothing() {
        Marked text = Marked.of(LAMPS.replace("out u32 id makes BULB;", "out u32 "));
        assertTrue(shown(text.view(), text).contains("BULB: 1 use | taken by LAMP_OFF"), shown(text.view(), text));
        assertEquals(List.of(), CodeLenses.in(text.view(), "/nowhere.uapi"));
    }

    @Test
    void theWholeSpecificationHasLenses() {
        View view = WholeSpec.view();
        assertTrue(view.navigator().paths().stream().mapToInt(path -> CodeLenses.in(view, path).size()).sum() > 500);
    }
}
