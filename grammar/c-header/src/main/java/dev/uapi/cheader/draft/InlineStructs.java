package dev.uapi.cheader.draft;

import dev.uapi.cheader.model.CStruct;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Structures that the header gives no name: they get one of ours, and are written behind what they stand in.
final class InlineStructs {
    private final TypeNames names;
    private final Deque<Named> waiting = new ArrayDeque<>();

    /// One of them, in the form that the language has.
    record Named(String name, CStruct struct) {}

    InlineStructs(TypeNames names) {
        this.names = names;
    }

    String named(CStruct outer, String member, CStruct inner) {
        String name = names.make(outer.tag() + "_" + member);
        CStruct plain = Shapes.plain(inner);
        waiting.add(new Named(name, new CStruct(
                plain.kind(), name, plain.members(), plain.packed(), 1, inner.comment(), plain.place())));
        return name;
    }

    /// A name for one that is written where it is used.
    String fresh(String wanted) {
        return names.make(wanted);
    }

    Optional<Named> next() {
        return Optional.ofNullable(waiting.poll());
    }
}
