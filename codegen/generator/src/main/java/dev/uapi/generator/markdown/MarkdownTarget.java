package dev.uapi.generator.markdown;

import dev.uapi.decode.Transcript;
import dev.uapi.generator.markup.Printed;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.Templates;
import dev.uapi.generator.reference.Link;
import dev.uapi.generator.reference.Reference;
import dev.uapi.generator.reference.Sheet;
import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Pages of Markdown.
public final class MarkdownTarget {
    static final String SUFFIX = ".md";

    private final Templates templates =
            Templates.load(MarkdownTarget.class, "markdown.stg").extending(Templates.load(Reference.class, "text.stg"));

    private MarkdownTarget() {}

    /// One folder for each description, a page for everything in it, and `index.md` to begin with.
    ///
    /// @param recorded calls to show commands with
    public static OutputTree render(Specification specification, List<Transcript> recorded) {
        MarkdownTarget target = new MarkdownTarget();
        Map<String, String> files = new TreeMap<>();
        Reference.of(specification, recorded).sheets().forEach(sheet -> files.put(sheet.page().path() + SUFFIX, target.page(sheet)));
        return OutputTree.of("markdown", files);
    }

    private String page(Sheet sheet) {
        MarkdownPrinter printer = new MarkdownPrinter(sheet.page());
        Printed.Text content = new Printed.Text(templates.render((Record) sheet.content(), printer));
        return LineStarts.settled(templates.render(new Frame(sheet.trail(), content), printer));
    }

    /// What is around every page.
    ///
    /// @param trail how one gets here from the start; nothing on the first page
    record Frame(List<Link> trail, Printed.Text content) {}
}
