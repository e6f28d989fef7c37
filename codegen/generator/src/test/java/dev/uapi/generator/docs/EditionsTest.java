package dev.uapi.generator.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.reference.Descriptions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages as releases had them.
final class EditionsTest {
    private final Map<String, String> files = DocsTarget.render(Descriptions.lamp(), Descriptions.calls()).files();

    @Test
    void aPageSaysWhatTheReleaseHad() {
        assertFalse(said("lamp/command/LAMP_NEW", "6.4").contains("field-name"));
        assertTrue(file("lamp/command/LAMP_NEW.html").contains("field-name"));
        assertFalse(said("lamp/command/LAMP_SET", "6.3").contains("cause-broken"));
        assertTrue(said("lamp/command/LAMP_SET", "6.4").contains("cause-broken"));
        assertFalse(said("lamp/command/LAMP_SET", "6.9").contains("cause-broken"));
    }

    @Test
    void aStableReleaseHasWhatItTook() {
        assertFalse(said("lamp/command/LAMP_SET", "6.1").contains("LAMP_MODE_FLASH"));
        assertTrue(said("lamp/command/LAMP_SET", "6.1.y").contains("LAMP_MODE_FLASH"));
    }

    @Test
    void itIsToldWhichReleaseHasNoSuchPage() {
        assertEquals("[\"-6.1\",\"=6.4\"]", marks("lamp/command/LAMP_WATCH"));
    }

    @Test
    void aPageThatNeverChangedHasNoEditions() {
        assertFalse(files.containsKey("lamp/command/TORCH_COUNT.releases.js"));
        assertFalse(file("lamp/releases.js").contains("TORCH_COUNT"));
    }

    private String file(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    private String said(String page, String release) {
        return argument(file(page + ".releases.js")).get(release).asString();
    }

    private String marks(String page) {
        String script = file("lamp/releases.js");
        return argument("(" + script.substring(script.indexOf('{'))).get(page).toString();
    }

    /// What a script file calls its function with.
    private static JsonNode argument(String script) {
        return new JsonMapper().readTree(script.substring(script.indexOf('(') + 1, script.lastIndexOf(')')));
    }
}
