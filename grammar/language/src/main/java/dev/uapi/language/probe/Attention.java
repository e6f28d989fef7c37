package dev.uapi.language.probe;

import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Field;
import java.util.List;

/// Whether a kernel looks at a field at all, in a call that is given this.
public final class Attention {
    private final World world;
    private final Evaluation evaluation;

    public Attention(List<Given> given, World world) {
        this.world = world;
        this.evaluation = new Evaluation(world, new Values(world, given));
    }

    /// Whether it may: whether nothing says that it does not.
    public boolean mayGoTo(Field field) {
        return world.knows(field).and(field.lookedAtWhen().map(evaluation::of).orElse(Truth.TRUE)).isPossible();
    }
}
