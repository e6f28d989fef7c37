package dev.uapi.generator.output.outside;

import java.nio.file.Path;
import java.util.Optional;

/// Templates from outside cannot be used; the message says why, and where.
public final class TemplateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final transient Optional<Spot> spot;
    private final String sentence;

    /// Something that is nowhere in particular.
    public TemplateException(Trouble trouble, String sentence) {
        this(trouble, Optional.empty(), sentence);
    }

    TemplateException(Trouble trouble, Optional<Spot> spot, String sentence) {
        super(spot.map(place -> place + ": ").orElse("") + sentence);
        this.trouble = trouble;
        this.spot = spot;
        this.sentence = sentence;
    }

    /// What kind of mistake it is.
    public Trouble trouble() {
        return trouble;
    }

    /// Told like what is wrong with a description: the code, a sentence and the place; each line ended by `\n`.
    ///
    /// @param folder of the templates
    public String report(Path folder) {
        String place = spot.map(known -> folder.resolve(known.file()) + ":" + known.line() + ":" + known.column())
                .orElse(folder.resolve(TemplateFolder.MAIN) + ":1:1");
        return "error[" + trouble.code() + "]: " + sentence + "\n  --> " + place + "\n";
    }
}
