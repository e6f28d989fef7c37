package dev.uapi.cli.listing;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Findings for programs.
///
/// @param findings in the order of files and places
record FindingsJson(long errors, long warnings, long hints, List<Finding> findings) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// @param hint what to do about it; null when there is nothing to say
    record Finding(String code, String severity, String message, @Nullable String hint, Location place, List<Note> related) {}

    /// @param line   from 1
    /// @param column from 1, in UTF-16 units
    /// @param start  in UTF-16 units from the beginning of the file
    /// @param end    the first position behind it
    record Location(String file, int line, int column, int start, int end) {}

    /// Something else that has to do with it.
    record Note(String message, Location place) {}

    static String of(List<Diagnostic> diagnostics) {
        List<Finding> findings = diagnostics.stream().map(FindingsJson::finding).toList();
        return JSON.writeValueAsString(new FindingsJson(
                count(diagnostics, Severity.ERROR), count(diagnostics, Severity.WARNING), count(diagnostics, Severity.HINT), findings));
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
    }

    private static Finding finding(Diagnostic diagnostic) {
        return new Finding(
                diagnostic.code().toString(),
                diagnostic.severity().label(),
                diagnostic.message(),
                diagnostic.hint().orElse(null),
                location(diagnostic.place()),
                diagnostic.related().stream().map(related -> new Note(related.note(), location(related.place()))).toList());
    }

    private static Location location(Place place) {
        return new Location(place.source().path(), place.line(), place.column(), place.start(), place.end());
    }
}
