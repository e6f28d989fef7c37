package dev.uapi.cheader.draft;

import dev.uapi.cheader.doc.KernelDoc;
import dev.uapi.cheader.model.CComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What comments say, as lines of documentation.
final class Explained {
    private Explained() {}

    /// Of a declaration: the summary, then what else there is. What it says of members goes to these.
    static List<String> declaration(Optional<CComment> comment) {
        return comment.map(Explained::declaration).orElse(List.of());
    }

    private static List<String> declaration(CComment comment) {
        Optional<KernelDoc> doc = KernelDoc.of(comment);
        if (doc.isEmpty()) {
            return Words.lines(comment.text());
        }
        List<String> lines = new ArrayList<>(Words.lines(summary(doc.get())));
        for (String paragraph : doc.get().paragraphs()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(Words.lines(paragraph));
        }
        return lines;
    }

    /// `ioctl(NAME)` says nothing.
    private static String summary(KernelDoc doc) {
        boolean says = !doc.summary().matches("(?i)ioctl\\(\\w+\\)|_IO[RW]*\\(.*");
        return says ? doc.summary() : "";
    }

    /// Of a member: the comment beside it, or what the comment of the declaration says about it.
    static List<String> member(String name, Optional<CComment> own, Optional<CComment> declaration) {
        Optional<String> told = declaration.flatMap(KernelDoc::of)
                .flatMap(doc -> doc.member(name))
                .map(KernelDoc.Member::text)
                .filter(text -> !text.isBlank());
        if (told.isPresent()) {
            return Words.lines(Words.oneLine(told.get()));
        }
        Optional<String> inPlace = own.flatMap(KernelDoc::of).flatMap(doc -> doc.member(name)).map(KernelDoc.Member::text);
        return inPlace.map(text -> Words.lines(Words.oneLine(text))).orElseGet(() -> declaration(own));
    }
}
