package dev.uapi.generator.templates;

import dev.uapi.generator.json.ModelViews;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.outside.OutsideTemplates;
import dev.uapi.generator.output.outside.TemplateException;
import dev.uapi.generator.output.outside.Trouble;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Files that templates of a folder make.
///
/// Two templates make the files of one kind of thing: `command(it)` is the text of a file for each command, `command_path(it)` its path.
/// The kinds are those of [ModelViews].
public final class TemplatesTarget {
    private static final String PATH = "_path";

    private final OutsideTemplates templates;
    private final SortedMap<String, String> files = new TreeMap<>();

    private TemplatesTarget(Path folder) throws TemplateException {
        this.templates = OutsideTemplates.read(folder);
    }

    /// @param folder with `target.stg`
    /// @throws TemplateException if the templates are wrong, or what they make
    public static OutputTree render(Specification specification, Path folder) throws TemplateException {
        TemplatesTarget target = new TemplatesTarget(folder);
        target.render(ModelViews.of(specification));
        String label = "templates-" + folder.toAbsolutePath().normalize().getFileName();
        return new OutputTree(OutputTree.label(label, specification.descriptions().stream().map(Description::name)), target.files);
    }

    private void render(SequencedMap<String, List<? extends Record>> views) throws TemplateException {
        boolean makesAny = false;
        for (Map.Entry<String, List<? extends Record>> kind : views.entrySet()) {
            makesAny |= makes(kind.getKey());
            if (makes(kind.getKey())) {
                render(kind.getKey(), kind.getValue());
            }
        }
        if (!makesAny) {
            throw new TemplateException(Trouble.IDLE, "it makes no file: there is no template "
                    + views.keySet().stream().map(kind -> kind + PATH).collect(Collectors.joining(", ")));
        }
    }

    private boolean makes(String kind) throws TemplateException {
        boolean paths = templates.has(kind + PATH);
        if (paths && !templates.has(kind)) {
            throw new TemplateException(
                    Trouble.IDLE, "there is a template '" + kind + PATH + "', but none for the texts of these files, '" + kind + "'");
        }
        return paths;
    }

    private void render(String kind, List<? extends Record> views) throws TemplateException {
        for (Record view : views) {
            String path = templates.render(kind + PATH, view).strip();
            if (!SafePath.isSafe(path)) {
                throw new TemplateException(
                        Trouble.STRAY_PATH, "'" + kind + PATH + "' makes '" + path + "', which is no path below a folder: names of letters,"
                        + " digits and . _ - + with / between them, none of which begins with a dot");
            }
            if (isTaken(path)) {
                throw new TemplateException(
                        Trouble.STRAY_PATH, "'" + kind + PATH + "' makes '" + path + "', where there is a file or a folder already");
            }
            files.put(path, templates.render(kind, view));
        }
    }

    private boolean isTaken(String path) {
        return files.keySet().stream()
                .anyMatch(known -> known.equals(path) || known.startsWith(path + "/") || path.startsWith(known + "/"));
    }
}
