package dev.uapi.generator.docs;

import dev.uapi.decode.Transcript;
import dev.uapi.generator.markup.Page;
import dev.uapi.generator.output.Templates;
import dev.uapi.generator.reference.Content;
import dev.uapi.generator.reference.Reference;
import dev.uapi.generator.reference.Sheet;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts every page of the reference into its frame, and beside it what its scripts read: how the page was in earlier releases, and
/// what there is to find.
final class Site {
    static final String SUFFIX = ".html";

    private final Templates templates = Templates.load(Site.class, "docs.stg");
    private final Map<String, String> files = new TreeMap<>();
    private final Specification specification;
    private final List<Sheet> sheets;
    private final Editions editions;

    private Site(Specification specification, Reference reference) {
        this.specification = specification;
        sheets = reference.sheets();
        editions = Editions.of(specification, reference);
    }

    /// Text by path.
    ///
    /// @param recorded calls to show commands with
    static Map<String, String> of(Specification specification, List<Transcript> recorded) {
        return new Site(specification, Reference.of(specification, recorded)).files();
    }

    private Map<String, String> files() {
        sheets.forEach(this::add);
        specification.descriptions().stream().map(Description::name).forEach(this::addReleases);
        files.put("search-index.js", SearchData.of(sheets));
        return files;
    }

    private void add(Sheet sheet) {
        HtmlPrinter printer = new HtmlPrinter(sheet.page(), SUFFIX);
        Rendered content = new Rendered(templates.render((Record) sheet.content(), printer));
        files.put(sheet.page().path() + SUFFIX, templates.render(Shell.around(sheet, content), printer));
        ReleaseData.of(sheet, editions.of(sheet.page()), edition -> rendered(sheet.page(), edition))
                .ifPresent(data -> files.put(sheet.page().path() + ".releases.js", data));
    }

    private void addReleases(String description) {
        files.put(description + "/releases.js", ReleaseData.of(description, editions, sheets));
    }

    private String rendered(Page page, Content edition) {
        return templates.render((Record) edition, new HtmlPrinter(page, SUFFIX));
    }
}
