package dev.uapi.cli.listing;

import dev.uapi.language.diagnostic.Place;
import java.io.PrintWriter;
import java.util.List;

/// Commands to whatever runs a workflow of GitHub, which shows each beside the line that it is about.
final class GitHubAnnotations {
    private final Root root;

    GitHubAnnotations(Root root) {
        this.root = root;
    }

    /// One line for each remark. What is accepted needs nobody's attention.
    void write(List<Remark> remarks, PrintWriter out) {
        remarks.stream().filter(remark -> remark.accepted().isEmpty()).map(this::line).forEach(out::println);
    }

    private String line(Remark remark) {
        String command = switch (remark.weight()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
        String title = property("title", remark.rule().code() + ": " + remark.rule().title());
        String where = remark.place().map(this::where).orElse("");
        return "::" + command + " " + where + title + "::" + data(remark.message() + remark.advice().map(words -> "\n" + words).orElse(""));
    }

    /// Columns count only where all is on one line.
    private String where(Place place) {
        Region region = Region.of(place);
        String start = property("file", root.path(place.source().path())) + "," + property("line", region.startLine()) + ",";
        return start + (region.startLine() == region.endLine()
                ? property("col", region.startColumn()) + "," + property("endColumn", region.endColumn()) + ","
                : property("endLine", region.endLine()) + ",");
    }

    private static String property(String name, Object value) {
        return name + "=" + data(value.toString()).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
