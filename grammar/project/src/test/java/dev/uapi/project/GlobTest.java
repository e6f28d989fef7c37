package dev.uapi.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "lamp.uapi,         lamp.uapi,           true",
        "lamp.uapi,         old/lamp.uapi,       false",
        "lamp.uapi,         lampXuapi,           false",
        "*.uapi,            lamp.uapi,           true",
        "*.uapi,            old/lamp.uapi,       false",
        "old/*,             old/lamp.uapi,       true",
        "old/*,             old/er/lamp.uapi,    false",
        "old/**,            old/lamp.uapi,       true",
        "old/**,            old/er/lamp.uapi,    true",
        "old/**,            older/lamp.uapi,     false",
        "**/lamp.uapi,      lamp.uapi,           true",
        "**/lamp.uapi,      a/b/lamp.uapi,       true",
        "**/lamp.uapi,      a/b/streetlamp.uapi, false",
        "**/old/**,         old/lamp.uapi,       true",
        "**/old/**,         a/old/b/lamp.uapi,   true",
        "a/**/b/*.uapi,     a/b/lamp.uapi,       true",
        "a/**/b/*.uapi,     a/x/b/y/b/lamp.uapi, true",
        "a/**/b/*.uapi,     a/x/lamp.uapi,       false",
        "la?p.uapi,         lamp.uapi,           true",
        "la?p.uapi,         la/p.uapi,           false",
        "l*m*p*.uapi,       lamp.uapi,           true",
        "**lamp.uapi,       streetlamp.uapi,     true",
        "[a-z]amp.uapi,     lamp.uapi,           false",
    })
    void coversWhatItMeans(String glob, String path, boolean covered) {
        assertEquals(covered, new Glob(glob).covers(path));
    }

    @Test
    void hasNoPatternThatTakesForEver() {
        Glob glob = new Glob("*a".repeat(1000) + "b/" + "**/x/".repeat(1000) + "y");
        String path = "a".repeat(2000) + "/x".repeat(2000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertFalse(glob.covers(path)));
    }
}
