package dev.uapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.generator.json.ModelJson;
import dev.uapi.language.model.Specification;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same description gives the same bytes: twice, in Turkey, and on the other side of the earth.
final class DeterminismTest {
    @ParameterizedTest
    @EnumSource(Target.class)
    void aTargetIsTheSameEverywhere(Target target) {
        assertEquals(generated(target), generated(target));
        assertEquals(generated(target), elsewhere(() -> generated(target)));
    }

    @Test
    void theModelIsTheSameEverywhere() {
        assertEquals(model(), elsewhere(DeterminismTest::model));
    }

    private static SortedMap<String, String> generated(Target target) {
        return Generator.generate(specification(), target, Options.DEFAULT).files();
    }

    private static String model() {
        return ModelJson.of(specification());
    }

    private static Specification specification() {
        return Texts.specification(Texts.window());
    }

    private static <T> T elsewhere(Supplier<T> work) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            return work.get();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
