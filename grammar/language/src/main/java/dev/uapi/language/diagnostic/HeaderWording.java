package dev.uapi.language.diagnostic;

import dev.uapi.language.diagnostic.Wording.Text;

/// What is said where a description and a header differ. It always names both sides, because nobody knows yet which one is right.
final class HeaderWording {
    private HeaderWording() {}

    static Text of(HeaderProblem problem) {
        return switch (problem) {
            case HeaderProblem.Lacks it -> new Text("the header has no " + named(it.kind(), it.name()), "");
            case HeaderProblem.HasMore it ->
                new Text("the header has " + named(it.kind(), it.name()) + ", which is not described",
                    "describe it, or say why not: `omits " + whole(it.name()) + " \"…\";`");
            case HeaderProblem.NamesOtherwise it ->
                new Text(named(it.kind(), it.described()) + " is " + quoted(it.inHeader()) + " in the header", "");
            case HeaderProblem.OtherValue it -> differs(named(it.kind(), it.name()), it.inHeader(), "as " + it.described());
            case HeaderProblem.OtherNumber it -> differs(named(Kind.COMMAND, it.command()), it.inHeader(), "as " + it.described());
            case HeaderProblem.OtherType it ->
                differs(named(Kind.FIELD, it.field()), "of type " + quoted(it.inHeader()), "as " + quoted(it.described()));
            case HeaderProblem.OtherPlace it ->
                differs(named(Kind.FIELD, it.field()), "at byte " + it.inHeader() + " on " + it.machine(), "at byte " + it.described());
            case HeaderProblem.OtherOrder it ->
                differs(named(Kind.FIELD, it.field()), "in front of " + quoted(it.before()), "behind it");
            case HeaderProblem.OtherSize it ->
                differs(named(Kind.STRUCT, it.struct()), it.inHeader() + " on " + it.machine(), "as " + it.described());
            case HeaderProblem.OtherSpelling it -> differs(named(it.kind(), it.name()), it.inHeader(), "as " + it.described());
            case HeaderProblem.OmitsNothing it ->
                new Text("the header has nothing that " + quoted(it.pattern()) + " leaves out", "remove it from the `omits`");
            case HeaderProblem.NotRead it ->
                new Text(quoted(it.what()) + " could not be read: " + it.why(), "what depends on it was not compared");
            case HeaderProblem.ExplainsNothing it ->
                new Text("the comment explains " + quoted(it.name()) + ", which " + quoted(it.of()) + " does not have", "");
        };
    }

    private static Text differs(String what, String inHeader, String described) {
        return new Text(what + " is " + inHeader + " in the header, and described " + described, "");
    }

    private static String named(Kind kind, String name) {
        return kind.label() + " " + quoted(name);
    }

    /// An omission is about whole structures.
    private static String whole(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String quoted(String text) {
        return Wording.quoted(text);
    }
}
