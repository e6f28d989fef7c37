package dev.uapi.cheader.draft;

import dev.uapi.cheader.draft.Fields.Way;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.diagnostic.Question;
import dev.uapi.language.model.IoctlClass;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which way the fields of a command's structure go: the number says it, or comments do, or nobody.
final class Directions {
    private static final int MOST = 8;
    private static final Pattern BOTH = Pattern.compile("(input ?/ ?output|in ?/ ?out|in and out)\\b.*");
    private static final Pattern OUT = Pattern.compile(
            "(output|out|returned?|returns|written by)\\b.*|.*\\b(written by the|kernel answers|filled (in )?by)\\b.*");
    private static final Pattern IN = Pattern.compile("(input|in:|must be 0|must be zero)\\b.*");

    private final Optional<Way> all;
    private final CStruct struct;
    private final Optional<String> left;

    /// @param takers the commands that take it
    /// @param left   the member that is none of its fields
    Directions(List<Call> takers, CStruct struct, Optional<String> left) {
        List<Way> ways = takers.stream().map(call -> way(call.says())).distinct().toList();
        this.all = ways.size() == 1 && ways.getFirst().sure() ? Optional.of(ways.getFirst()) : Optional.empty();
        this.struct = struct;
        this.left = left;
    }

    static Way way(IoctlClass says) {
        return switch (says) {
            case _IOR -> new Way("out", true);
            case _IOW -> new Way("in", true);
            case _IOWR, _IO, BARE -> new Way("inout", false);
        };
    }

    Way of(CMember member, List<String> documentation) {
        return all.orElseGet(() -> guess(member, Words.lower(String.join(" ", documentation))));
    }

    private static Way guess(CMember member, String documentation) {
        if (BOTH.matcher(documentation).matches()) {
            return new Way("inout", true);
        }
        if (member.name().startsWith("out_") || OUT.matcher(documentation).matches()) {
            return new Way("out", true);
        }
        return new Way("in", IN.matcher(documentation).matches());
    }

    boolean comesOut() {
        return members().anyMatch(member -> !documented(member).word().equals("in"));
    }

    /// About those that nothing is said of.
    Optional<String> question() {
        List<String> unsure = members()
                .filter(member -> !documented(member).sure() && !Fields.isReserved(member) && !left.equals(Optional.of(member.name())))
                .map(CMember::name)
                .limit(MOST)
                .toList();
        return unsure.isEmpty() ? Optional.empty() : Optional.of(new Question.Ways(unsure).text());
    }

    private Way documented(CMember member) {
        return of(member, Explained.member(member.name(), member.comment(), struct.comment()));
    }

    /// With those of unions.
    private Stream<CMember> members() {
        return struct.members().stream().flatMap(member -> member.type() instanceof CType.Struct inner
                        && inner.struct().kind() == CStruct.Kind.UNION
                ? inner.struct().members().stream()
                : Stream.of(member));
    }
}
