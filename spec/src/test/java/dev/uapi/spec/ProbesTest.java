package dev.uapi.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.probe.Probe;
import dev.uapi.language.probe.Probes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which questions the descriptions give, call by call: what programs will ask real kernels.
final class ProbesTest {
    private static final Path GOLDENS = Path.of("src/test/probes");

    @ParameterizedTest
    @ValueSource(strings = {"iommufd", "vfio", "iommu_2021"})
    void theseAreAsked(String description) throws IOException {
        String actual = Probes.of(Descriptions.named(description)).stream().map(ProbesTest::line).collect(Collectors.joining());
        Path golden = GOLDENS.resolve(description + ".probes");
        if (Boolean.getBoolean("bless")) {
            Files.createDirectories(GOLDENS);
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual);
    }

    private static String line(Probe probe) {
        String question = probe.attempt().map(ProbesTest::call).orElseGet(() -> "not asked, " + probe.why().orElse(""));
        return probe.subject().name() + ": " + question + "\n";
    }

    private static String call(Attempt attempt) {
        String given = attempt.given().stream()
                .map(each -> each.field().name() + " = " + each.value().spelling())
                .collect(Collectors.joining(", "));
        String answers = attempt.judgements().stream().map(ProbesTest::answer).collect(Collectors.joining(", "));
        return (given.isEmpty() ? "{ }" : "{ " + given + " }") + ": " + answers;
    }

    private static String answer(Judgement judgement) {
        return judgement.errno().orElse("success") + " " + judgement.verdict().keyword();
    }
}
