package dev.uapi.generator.docs;

import dev.uapi.generator.output.Templates;
import dev.uapi.generator.reference.Reference;
import dev.uapi.generator.reference.Sheet;
import dev.uapi.language.model.Specification;
import java.util.Map;
import java.util.TreeMap;

/// Puts every page of the reference into its frame.
final class Site {
    private static final String SUFFIX = ".html";

    private final Templates templates = Templates.load(Site.class, "docs.stg");
    private final Specification specification;

    Site(Specification specification) {
        this.specification = specification;
    }

    /// Text by path.
    Map<String, String> pages() {
        Map<String, String> files = new TreeMap<>();
        Reference.of(specification).forEach(sheet -> files.put(sheet.page().path() + SUFFIX, page(sheet)));
        return files;
    }

    private String page(Sheet sheet) {
        HtmlPrinter printer = new HtmlPrinter(sheet.page(), SUFFIX);
        Rendered content = new Rendered(templates.render((Record) sheet.content(), printer));
        Shell shell = new Shell(
                sheet.title(), sheet.page().root(), sheet.trail(), sheet.content().outline(), sheet.menu(), content);
        return templates.render(shell, printer);
    }
}
