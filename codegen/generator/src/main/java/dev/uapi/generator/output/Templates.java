package dev.uapi.generator.output;

import java.io.StringWriter;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import org.stringtemplate.v4.AutoIndentWriter;
import org.stringtemplate.v4.ST;
import org.stringtemplate.v4.STGroup;
import org.stringtemplate.v4.STGroupFile;

/// A group of templates that lay out view records.
///
/// The template for a record has the record's simple name and one parameter, `it`. Expressions stand between `$` signs. A
/// template says `$it.name$` for a component and `$it.fields:Field(); separator="\n"$` for a list of records; where a list
/// mixes records, the property `template` says which template lays an element out: `$it.parts:{p|$(p.template)(p)$}$`.
/// An empty `Optional` counts as nothing. Whatever is misspelt throws.
public final class Templates {
    private final STGroup group;

    private Templates(STGroup group) {
        this.group = group;
    }

    /// @param neighbour a class in whose package the group file is a resource
    /// @param file      its name: `java.stg`
    public static Templates load(Class<?> neighbour, String file) {
        URL url = Objects.requireNonNull(neighbour.getResource(file), file);
        STGroup group = new STGroupFile(url, "UTF-8", '$', '$');
        group.setListener(new StrictListener());
        group.registerModelAdaptor(Record.class, new RecordAdaptor());
        group.load();
        return new Templates(group);
    }

    /// These templates and those, where there is none of the name here.
    public Templates extending(Templates base) {
        group.importTemplates(base.group);
        return this;
    }

    /// The text of a view; strings in it print as they are.
    public String render(Record view) {
        return render(view, Printer.PLAIN);
    }

    /// The text of a view; lines end in `\n` on every machine.
    ///
    /// @param printer what becomes of every value in a view on its way into the text
    public String render(Record view, Printer printer) {
        ST template = Objects.requireNonNull(group.getInstanceOf(RecordAdaptor.templateOf(view)), view.getClass().getSimpleName());
        template.add("it", view);
        StringWriter text = new StringWriter();
        RecordAdaptor.printing(printer, () -> template.write(new AutoIndentWriter(text, "\n"), Locale.ROOT));
        return text.toString();
    }
}
