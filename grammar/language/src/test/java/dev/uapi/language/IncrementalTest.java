package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A change costs what depends on it.
final class IncrementalTest {
    private static final String TEXT = Samples.source("window").text();

    private final Analysis before = Samples.analyze(TEXT);

    @Test
    void nothingIsAnalysedAgainWhenNothingChanged() {
        assertEquals(0, before.with(window(TEXT)).analysedDeclarations());
    }

    @Test
    void aCommentInFrontChangesOneDeclarationAndMovesTheOthers() {
        Analysis after = before.with(window(TEXT.replace("/* A block comment,", "/* A longer block comment,")));
        assertEquals(1, after.analysedDeclarations());
        assertEquals(before.specification(), after.specification());
    }

    @Test
    void anOtherMeaningReachesWhatDependsOnIt() {
        Analysis after = before.with(window(TEXT.replace("WINDOW_FLAG_WIDE = bit 0", "WINDOW_FLAG_WIDE = bit 5")));
        assertEquals(4, after.analysedDeclarations(), "the flags, the commands with a field of them, and the extension that calls those");
        assertEquals(Samples.analyze(after.files().getFirst().text()).specification(), after.specification());
    }

    @Test
    void anOtherDeviceReachesItsCommands() {
        Analysis after = before.with(window(TEXT.replace("_IO 'w' from 0x10", "_IO 'x' from 0x10")));
        assertEquals(16, after.analysedDeclarations(), "the device, its thirteen commands and the two extensions that call some");
    }

    @Test
    void aNewNameReachesWhoMissedIt() {
        Analysis broken = before.with(window(TEXT.replace("WINDOW_FLAG_HIGH = 2", "WINDOW_FLAG_TALL = 2")));
        assertFalse(broken.diagnostics().isEmpty());
        Analysis mended = broken.with(window(TEXT));
        assertEquals(List.of(), mended.diagnostics());
        assertEquals(before.specification(), mended.specification());
    }

    @Test
    void placesFollowTheText() {
        Source moved = window("\n\n" + TEXT.replace("u32          flags ", "u33          flags "));
        assertEquals(Samples.analyze(moved.text()).diagnostics(), before.with(moved).diagnostics());
    }

    private static Source window(String text) {
        return new Source("window.uapi", text);
    }
}
