package dev.uapi.generator.json;

import dev.uapi.language.model.Specification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The records that the JSON is written of, for whoever reads records rather than text.
public final class ModelViews {
    private ModelViews() {}

    /// By what they are views of: `specification`, which has everything, `description`, which has everything of one, and each thing that
    /// a description declares.
    public static SequencedMap<String, List<? extends Record>> of(Specification specification) {
        DocumentView all = DocumentViews.of(specification);
        SequencedMap<String, List<? extends Record>> views = new LinkedHashMap<>();
        views.put("specification", List.of(all));
        views.put("description", specification.descriptions().stream().map(List::of).map(DocumentViews::of).toList());
        views.put("device", all.devices());
        views.put("fileKind", all.fileKinds());
        views.put("object", all.objects());
        views.put("command", all.commands());
        views.put("struct", all.structs());
        views.put("enum", all.enums());
        views.put("extension", all.extensions());
        return views;
    }
}
