package dev.uapi.generator.cheader;

import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.Templates;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// C headers, each at the path by which programs include it.
///
/// They say nothing of a licence: that is the business of whoever owns the description.
public final class CHeaderTarget {
    private static final Templates TEMPLATES = Templates.load(CHeaderTarget.class, "cheader.stg");

    private CHeaderTarget() {}

    /// One header for each description; descriptions of the same header go to one.
    public static OutputTree render(Specification specification) {
        Headers headers = new Headers(specification);
        Map<String, List<Description>> byPath =
                specification.descriptions().stream().collect(Collectors.groupingBy(Headers::path, TreeMap::new, Collectors.toList()));
        SortedMap<String, String> files = new TreeMap<>();
        byPath.forEach((path, descriptions) -> files.put(path, TEMPLATES.render(HeaderViews.of(headers, path, descriptions))));
        return new OutputTree(OutputTree.label("c-header", specification.descriptions().stream().map(Description::name)), files);
    }
}
