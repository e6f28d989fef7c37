package dev.uapi.generator.docs;

import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.Resources;
import dev.uapi.language.model.Specification;
import java.util.Map;

/// A reference as a folder of pages that need nothing but a browser: no network, no server, no script.
public final class DocsTarget {
    private static final String STYLE = "style.css";

    private DocsTarget() {}

    /// One folder for each description, a page for everything in it, and `index.html` to begin with.
    public static OutputTree render(Specification specification) {
        Map<String, String> files = new Site(specification).pages();
        files.put(STYLE, Resources.text(DocsTarget.class, STYLE));
        return OutputTree.of("docs", files);
    }
}
