package dev.uapi.generator.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.reference.Descriptions;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is true of every page of every description.
final class ReferenceTest {
    private static final Set<String> HARMLESS = Set.of("http", "https", "mailto");
    private static final Set<String> SCRIPTS = Set.of(
            "theme.js", "releases.js", "search.js", "lamp/releases.js", "evil/releases.js", "colours/releases.js");
    private static final String EDITIONS = "uapi.editions(";

    static Stream<Specification> specifications() {
        Specification lamp = Descriptions.lamp();
        Stream<Specification> earlier = Stream.of("6.0", "6.1", "6.1.9", "6.4", "6.6").map(Release::parse).map(Optional::orElseThrow)
                .map(lamp::asOf);
        return Stream.concat(Stream.of(lamp, Descriptions.hostile(), Descriptions.extending()), earlier);
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void everyPageIsWellFormedAndNoIdOccursTwice(Specification specification) {
        pages(specification).forEach((path, page) -> {
            List<String> ids = page.values("id");
            assertEquals(ids.size(), new HashSet<>(ids).size(), () -> path + ": " + ids);
        });
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void everyLinkLeadsSomewhere(Specification specification) {
        Map<String, Markup> pages = pages(specification);
        Set<String> targets = new HashSet<>(DocsTarget.render(specification, List.of()).files().keySet());
        pages.forEach((path, page) -> page.values("id").forEach(id -> targets.add(file(path) + "#" + id)));
        pages.forEach((path, page) -> page.values("href").stream().filter(ReferenceTest::isInternal).forEach(link -> {
            String target = URI.create(file(path)).resolve(link).toString().replaceFirst("#$", "");
            assertTrue(targets.contains(target), () -> path + " leads to " + link);
        }));
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void nothingRunsAndNothingIsFetchedButOurOwnScripts(Specification specification) {
        Set<String> forbidden = Set.of("img", "iframe", "object", "embed", "base", "math", "style", "video");
        pages(specification).forEach((path, page) -> {
            assertTrue(page.names().stream().noneMatch(forbidden::contains), () -> path + ": " + page.names());
            assertTrue(page.attributes().stream().noneMatch(each -> each.getName().startsWith("on")), path);
            assertEquals(page.values("src"), page.named("script").map(script -> script.getAttribute("src")).toList(), path);
            assertTrue(page.named("script").allMatch(script -> script.getTextContent().isEmpty()), path);
            page.values("src").forEach(source -> assertTrue(SCRIPTS.contains(source.replaceFirst("^(\\.\\./)*", "")), source));
            page.values("href").forEach(link -> assertTrue(isHarmless(link), () -> path + ": " + link));
        });
    }

    @Test
    void theSameDescriptionGivesTheSameBytesEverywhere() {
        Map<String, String> here = DocsTarget.render(Descriptions.lamp(), Descriptions.calls()).files();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(here, DocsTarget.render(Descriptions.lamp(), Descriptions.calls()).files());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /// Pages by path; as releases had them, `@6.6` stands behind it.
    private static Map<String, Markup> pages(Specification specification) {
        Map<String, Markup> pages = new TreeMap<>();
        DocsTarget.render(specification, List.of()).files().forEach((path, text) -> {
            if (path.endsWith(".html")) {
                pages.put(path, Markup.of(text));
            } else if (text.startsWith(EDITIONS)) {
                editions(text).forEach((release, page) ->
                        pages.put(path.replace(".releases.js", ".html@") + release, Markup.of("<main>" + page + "</main>")));
            }
        });
        return pages;
    }

    private static Map<String, String> editions(String script) {
        String texts = script.substring(EDITIONS.length(), script.lastIndexOf(')'));
        return new JsonMapper().readValue(texts, new TypeReference<>() {});
    }

    private static String file(String path) {
        return path.replaceFirst("@.*", "");
    }

    private static boolean isInternal(String link) {
        return !link.isEmpty() && URI.create(link).getScheme() == null;
    }

    private static boolean isHarmless(String link) {
        return link.isEmpty() || isInternal(link) || HARMLESS.contains(URI.create(link).getScheme());
    }
}
