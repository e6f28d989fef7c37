package dev.uapi.generator.rst;

import dev.uapi.decode.Transcript;
import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Printed;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.Templates;
import dev.uapi.generator.reference.Menu;
import dev.uapi.generator.reference.Reference;
import dev.uapi.generator.reference.Sheet;
import dev.uapi.language.model.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Pages of reStructuredText.
public final class RstTarget {
    private static final String SUFFIX = ".rst";

    private final Templates templates =
            Templates.load(RstTarget.class, "rst.stg").extending(Templates.load(Reference.class, "text.stg"));

    private RstTarget() {}

    /// One folder for each description, a page for everything in it, and `index.rst` to name in a table of contents.
    ///
    /// @param recorded calls to show commands with
    public static OutputTree render(Specification specification, List<Transcript> recorded) {
        RstTarget target = new RstTarget();
        Map<String, String> files = new TreeMap<>();
        Reference.of(specification, recorded).sheets().forEach(sheet -> files.put(sheet.page().path() + SUFFIX, target.page(sheet)));
        return OutputTree.of("rst", files);
    }

    private String page(Sheet sheet) {
        RstPrinter printer = new RstPrinter(sheet.page());
        Printed.Text content = new Printed.Text(templates.render((Record) sheet.content(), printer));
        boolean first = Path.of(sheet.page().path()).endsWith(Page.START.path());
        List<Menu> contents = first ? sheet.menu() : List.of();
        return Lines.settled(templates.render(new Frame(content, contents), printer));
    }

    /// What is around every page.
    ///
    /// @param contents the pages below this one, if it is the first of a folder
    record Frame(Printed.Text content, List<Menu> contents) {}
}
