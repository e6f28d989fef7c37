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

/// What is true of every page of every description.
final class ReferenceTest {
    private static final Set<String> HARMLESS = Set.of("http", "https", "mailto");

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
        Set<String> targets = new HashSet<>(DocsTarget.render(specification).files().keySet());
        pages.forEach((path, page) -> page.values("id").forEach(id -> targets.add(path + "#" + id)));
        pages.forEach((path, page) -> page.values("href").stream().filter(ReferenceTest::isInternal).forEach(link -> {
            String target = URI.create(path).resolve(link).toString().replaceFirst("#$", "");
            assertTrue(targets.contains(target), () -> path + " leads to " + link);
        }));
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void nothingRunsAndNothingIsFetched(Specification specification) {
        Set<String> forbidden = Set.of("script", "img", "iframe", "object", "embed", "base", "form", "svg", "math", "style", "video");
        pages(specification).forEach((path, page) -> {
            assertTrue(page.names().stream().noneMatch(forbidden::contains), () -> path + ": " + page.names());
            assertTrue(page.attributes().stream().noneMatch(each -> each.getName().startsWith("on")), path);
            assertEquals(Set.of(), Set.copyOf(page.values("src")), path);
            page.values("href").forEach(link -> assertTrue(isHarmless(link), () -> path + ": " + link));
        });
    }

    @Test
    void theSameDescriptionGivesTheSameBytesEverywhere() {
        Map<String, String> here = DocsTarget.render(Descriptions.lamp()).files();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(here, DocsTarget.render(Descriptions.lamp()).files());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Map<String, Markup> pages(Specification specification) {
        Map<String, Markup> pages = new TreeMap<>();
        DocsTarget.render(specification).files().forEach((path, text) -> {
            if (path.endsWith(".html")) {
                pages.put(path, Markup.of(text));
            }
        });
        return pages;
    }

    private static boolean isInternal(String link) {
        return !link.isEmpty() && URI.create(link).getScheme() == null;
    }

    private static boolean isHarmless(String link) {
        return link.isEmpty() || isInternal(link) || HARMLESS.contains(URI.create(link).getScheme());
    }
}
