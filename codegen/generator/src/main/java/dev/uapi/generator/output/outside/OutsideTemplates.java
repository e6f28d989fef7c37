package dev.uapi.generator.output.outside;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.stringtemplate.v4.AutoIndentWriter;
import org.stringtemplate.v4.ST;
import org.stringtemplate.v4.compiler.CompiledST;

/// The templates of a folder that is none of ours.
///
/// `target.stg` is read, and what it imports of the same folder.
public final class OutsideTemplates {
    private final OutsideGroup group;

    private OutsideTemplates(OutsideGroup group) {
        this.group = group;
    }

    /// @throws TemplateException if they cannot be read, or make no sense
    public static OutsideTemplates read(Path folder) throws TemplateException {
        Mistakes mistakes = new Mistakes();
        Map<String, OutsideGroup> shelf = new HashMap<>();
        TemplateFolder.read(folder).texts()
                .forEach((file, text) -> shelf.put(file, new OutsideGroup(file, text, shelf, mistakes)));
        OutsideTemplates templates = new OutsideTemplates(Objects.requireNonNull(shelf.get(TemplateFolder.MAIN)));
        templates.guarded(templates.group::load);
        return templates;
    }

    /// Whether there is a template of that name.
    public boolean has(String template) {
        return group.isDefined(template);
    }

    /// The text of a view; lines end in `\n` on every machine.
    ///
    /// @param template that there is
    /// @param view     its one argument
    public String render(String template, Record view) throws TemplateException {
        CompiledST compiled = group.lookupTemplate(template);
        List<String> parameters = compiled.formalArguments == null ? List.of() : List.copyOf(compiled.formalArguments.keySet());
        if (parameters.size() != 1) {
            Spot spot = Spot.of(compiled.nativeGroup.getFileName(), compiled.templateDefStartToken);
            throw new TemplateException(
                    Trouble.MISUSED, Optional.of(spot), "the template '" + template + "' takes one argument, as in " + template + "(it)");
        }
        Bounded text = new Bounded();
        ST instance = group.getInstanceOf(template);
        instance.add(parameters.getFirst(), view);
        try {
            guarded(() -> instance.write(new AutoIndentWriter(text, "\n"), Locale.ROOT));
        } catch (StackOverflowError endless) {
            throw new TemplateException(
                    Trouble.ENDLESS, "the template '" + template + "' leads to one that calls itself without an end");
        }
        return text.toString();
    }

    private void guarded(Runnable work) throws TemplateException {
        try {
            work.run();
        } catch (Stop stop) {
            throw stop.exception();
        }
    }
}
