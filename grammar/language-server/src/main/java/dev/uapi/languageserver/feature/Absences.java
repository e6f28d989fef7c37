package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Release;
import dev.uapi.language.names.Occurrence;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;

/// Fades the names of what the release in view does not have. Without such a release nothing fades.
public final class Absences {
    private Absences() {}

    public static Stream<Diagnostic> in(View view, String path) {
        return view.release().stream().flatMap(release ->
                view.navigator().declarations(path).stream().flatMap(standing -> in(view, standing, release)));
    }

    private static Stream<Diagnostic> in(View view, Standing standing, Release release) {
        Map<String, Availability> absent = Dated.in(view.navigator().meaning(standing.id()))
                .filter(dated -> !dated.availability().in(release))
                .collect(Collectors.toMap(Absences::ownName, Dated::availability, (one, _) -> one));
        return absent.isEmpty()
                ? Stream.empty()
                : view.navigator().occurrences(standing.id()).stream()
                        .filter(Occurrence::declares)
                        .flatMap(there -> Stream.ofNullable(absent.get(there.text())).map(when -> faded(view, there, when, release)));
    }

    private static String ownName(Dated dated) {
        return dated.name().substring(dated.name().indexOf('.') + 1);
    }

    private static Diagnostic faded(View view, Occurrence there, Availability when, Release release) {
        String came = when.since().filter(since -> since.compareTo(release) > 0).map(since -> "came with " + since)
                .or(() -> when.until().map(until -> "is gone since " + until))
                .orElse("is not there");
        String message = "`" + there.text() + "` " + came + "; the release in view is " + release;
        Diagnostic faded = new Diagnostic(view.positions().range(there.place()), message, DiagnosticSeverity.Hint, "uapi");
        faded.setTags(List.of(DiagnosticTag.Unnecessary));
        return faded;
    }
}
