package dev.uapi.generator;

import dev.uapi.generator.cheader.CHeaderTarget;
import dev.uapi.generator.docs.DocsTarget;
import dev.uapi.generator.java.JavaTarget;
import dev.uapi.generator.man.ManTarget;
import dev.uapi.generator.markdown.MarkdownTarget;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.rst.RstTarget;
import dev.uapi.generator.simulator.SimulatorTarget;
import dev.uapi.generator.syzlang.SyzlangTarget;
import dev.uapi.language.model.Specification;

/// Makes files of a specification: the one way to do so.
public final class Generator {
    private Generator() {}

    /// Renders everything; nothing is written yet. The same specification and options give the same text, always.
    public static OutputTree generate(Specification specification, Target target, Options options) {
        return switch (target) {
            case JAVA -> JavaTarget.render(specification, options);
            case SIMULATOR -> SimulatorTarget.render(specification, options);
            case DOCS -> DocsTarget.render(specification, options.recorded());
            case MAN -> ManTarget.render(specification, options.recorded());
            case MARKDOWN -> MarkdownTarget.render(specification, options.recorded());
            case RST -> RstTarget.render(specification, options.recorded());
            case C_HEADER -> CHeaderTarget.render(specification);
            case SYZLANG -> SyzlangTarget.render(specification);
        };
    }
}
