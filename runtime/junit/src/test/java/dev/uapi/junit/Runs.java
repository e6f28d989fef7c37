package dev.uapi.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/// Runs a class of tests, and tells how each of them ended.
final class Runs {
    private Runs() {}

    static Events of(Class<?> tests) {
        return of(tests, Map.of());
    }

    static Events of(Class<?> tests, Map<String, String> configuration) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameters(configuration)
                .execute()
                .allEvents();
    }

    /// Each test that ended: `name: SUCCESSFUL`, or what it failed for.
    static List<String> ends(Events events) {
        return events.finished().stream().filter(event -> event.getTestDescriptor().isTest()).map(Runs::end).toList();
    }

    /// Why each test or class was skipped.
    static List<String> reasons(Events events) {
        return events.skipped().stream().map(event -> event.getRequiredPayload(String.class)).toList();
    }

    private static String end(Event event) {
        TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
        return event.getTestDescriptor().getDisplayName()
                + ": "
                + result.getThrowable().map(thrown -> String.valueOf(thrown.getMessage())).orElse(result.getStatus().name());
    }
}
