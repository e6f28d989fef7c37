package dev.uapi.generator.docs;

import dev.uapi.decode.Transcript;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.Resources;
import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.Map;

/// A reference as a folder of pages that need nothing but a browser: no network and no server. Scripts add the search
/// and earlier releases; without them every page says what the newest release has.
public final class DocsTarget {
    private static final List<String> OWN = List.of("style.css", "controls.css", "graph.css", "theme.js", "releases.js", "search.js");
    private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/lunr.min.js";

    private DocsTarget() {}

    /// One folder for each description, a page for everything in it, and `index.html` to begin with.
    ///
    /// @param recorded calls to show commands with
    public static OutputTree render(Specification specification, List<Transcript> recorded) {
        Map<String, String> files = Site.of(specification, recorded);
        OWN.forEach(name -> files.put(name, Resources.text(DocsTarget.class, name)));
        files.put("lunr.js", Resources.text(DocsTarget.class, LUNR));
        return OutputTree.of("docs", files);
    }
}
