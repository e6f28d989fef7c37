package dev.uapi.generator.syzlang;

import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.Templates;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import java.util.SortedMap;
import java.util.TreeMap;

/// Two files for each description: `NAME.txt` with the calls, and `NAME.txt.const` with the values of their constants.
///
/// What a description takes from another is declared in the file of that one: syzkaller reads all files together. So it reads
/// those of its own for system calls, and takes the numbers of `ioctl` and its like, and what `open` wants, from there.
public final class SyzlangTarget {
    private static final Templates TEMPLATES = Templates.load(SyzlangTarget.class, "syzlang.stg");

    private SyzlangTarget() {}

    /// All descriptions are made in one go: what one declares and only another uses is used.
    public static OutputTree render(Specification specification) {
        Workshop workshop = new Workshop(specification);
        specification.descriptions().forEach(description -> new Calls(workshop, description).all());
        SortedMap<String, String> files = new TreeMap<>();
        for (Description description : specification.descriptions()) {
            Sheet sheet = workshop.sheet(description);
            files.put(description.name() + ".txt", TEMPLATES.render(sheet.view()));
            files.put(description.name() + ".txt.const", TEMPLATES.render(Constants.of(sheet)));
        }
        return new OutputTree(OutputTree.label("syzlang", specification.descriptions().stream().map(Description::name)), files);
    }
}
