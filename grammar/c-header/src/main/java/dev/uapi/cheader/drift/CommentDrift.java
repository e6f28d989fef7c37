package dev.uapi.cheader.drift;

import dev.uapi.cheader.doc.KernelDoc;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.diagnostic.HeaderProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Places.Name;
import java.util.stream.Stream;

/// What the comments of a header explain, against what is there.
final class CommentDrift {
    private final Comparison comparison;

    CommentDrift(Comparison comparison) {
        this.comparison = comparison;
    }

    void compare() {
        comparison.header().structs().forEach(this::compare);
    }

    private void compare(CStruct struct) {
        struct.comment().flatMap(KernelDoc::of).stream()
                .flatMap(comment -> comment.members().stream())
                .filter(explained -> names(struct).noneMatch(explained.name()::equals))
                .forEach(explained -> comparison.findings().inBoth(
                        new HeaderProblem.ExplainsNothing(explained.name(), struct.tag()),
                        explained.place(),
                        new Name(Kind.STRUCT, struct.tag())));
    }

    /// The members of structures and unions in it count, with and without what they stand in.
    private static Stream<String> names(CStruct struct) {
        return struct.members().stream().flatMap(CommentDrift::names);
    }

    private static Stream<String> names(CMember member) {
        Stream<String> inner = member.type() instanceof CType.Struct(_, var nested) && nested.tag().isEmpty()
                ? names(nested).flatMap(name -> Stream.of(name, member.name() + "." + name))
                : Stream.empty();
        return Stream.concat(Stream.of(member.name()), inner);
    }
}
