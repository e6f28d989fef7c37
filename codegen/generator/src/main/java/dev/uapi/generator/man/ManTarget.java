package dev.uapi.generator.man;

import dev.uapi.decode.Transcript;
import dev.uapi.generator.markup.Page;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.Templates;
import dev.uapi.generator.reference.Reference;
import dev.uapi.generator.reference.Sheet;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Manual pages, as `man` and `apropos` find them: a folder for each description, to be named in `MANPATH`.
public final class ManTarget {
    private final Templates templates = Templates.load(ManTarget.class, "man.stg");
    private final Map<String, String> systems;

    private ManTarget(Specification specification) {
        systems = specification.descriptions().stream().collect(Collectors.toMap(Description::name, each -> "Linux " + each.known()));
    }

    /// A page for everything that the reference tells about; where readers come in, `apropos` tells.
    ///
    /// @param recorded calls to show commands with
    public static OutputTree render(Specification specification, List<Transcript> recorded) {
        ManTarget target = new ManTarget(specification);
        Map<String, String> files = new TreeMap<>();
        Reference.of(specification, recorded).sheets().stream()
                .filter(sheet -> !sheet.page().equals(Page.START))
                .forEach(sheet -> files.put(ManualPage.of(sheet.page()).path(), target.page(sheet)));
        return OutputTree.of("man", files);
    }

    private String page(Sheet sheet) {
        ManualPage own = ManualPage.of(sheet.page());
        ManPrinter printer = new ManPrinter();
        Roff content = new Roff(templates.render((Record) sheet.content(), printer));
        Frame frame = new Frame(own, systems.getOrDefault(own.description(), "Linux"), content, printer.others(own));
        return Tidying.of(templates.render(frame, printer));
    }

    /// What is around every page.
    ///
    /// @param source what it is about
    /// @param others pages that it speaks of
    record Frame(ManualPage page, String source, Roff content, List<ManualPage> others) {}

    /// What is in the language of manual pages already.
    record Roff(String text) {
        /// What templates print.
        @Override
        public String toString() {
            return text;
        }
    }
}
