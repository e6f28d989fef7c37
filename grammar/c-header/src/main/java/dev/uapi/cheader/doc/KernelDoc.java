package dev.uapi.cheader.doc;

import dev.uapi.cheader.model.CComment;
import dev.uapi.language.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/// A kernel-doc comment, taken apart.
///
/// @param subject    what it is about: `struct x`, `enum x`, the name of a macro or function; empty where it only describes members
/// @param summary    what stands behind the subject, on one line
/// @param members    in the order of the text
/// @param paragraphs what is neither of these; the lines of each are joined by `\n` and keep how far they are set in
public record KernelDoc(String subject, String summary, List<Member> members, List<String> paragraphs) {
    public KernelDoc {
        members = List.copyOf(members);
        paragraphs = List.copyOf(paragraphs);
    }

    /// What `@name:` says.
    ///
    /// @param name  `x`, or `x.y` for what is in a structure without a tag
    /// @param text  on one line
    /// @param place of the name in the header, without the `@`
    public record Member(String name, String text, Place place) {}

    /// Empty for a comment that is no kernel-doc.
    public static Optional<KernelDoc> of(CComment comment) {
        return comment.kernelDoc() ? Optional.of(KernelDocParser.parse(comment)) : Optional.empty();
    }

    /// The last word of the subject.
    public String name() {
        return subject.substring(subject.lastIndexOf(' ') + 1);
    }

    public Optional<Member> member(String name) {
        return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }
}
