package dev.uapi.language.parse.next;

import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.Span;
import java.util.List;
import java.util.Optional;

/// What can stand at a place of a text, whatever the text.
///
/// @param word  what stands there already or is begun there, to be replaced; counts from the beginning of the file
/// @param words of the language, each with those that can only come behind it; or, where nothing else can follow, the one sign that must
/// @param gaps  where the author says what stands there: the first piece of each is to be replaced
public record Next(Span word, List<Words> words, List<Sentence> gaps) {
    public Next {
        words = List.copyOf(words);
        gaps = List.copyOf(gaps);
    }

    /// Words of the language.
    ///
    /// @param text      `points to`
    /// @param statement as it could go on, if one begins with them
    public record Words(String text, Optional<Sentence> statement) {}

    /// @param offset in UTF-16 units from the beginning of the file
    public static Next at(FileSyntax file, int offset) {
        Before before = Before.in(file, offset);
        Walk start = Walk.from(before.first() ? Network.file() : Network.stretch());
        return (before.opaque() ? Optional.<Walk>empty() : start.through(Unfinished.of(before.tokens())))
                .map(walk -> at(before, walk))
                .orElse(new Next(before.word(), List.of(), List.of()));
    }

    /// A word that begins a line may begin a statement, though the one before it has not been ended.
    private static Next at(Before before, Walk walk) {
        Collector found = new Collector(walk);
        Network.steps(walk.likely()).forEach(step -> found.add(walk, step));
        if (before.beginsLine()) {
            Walk rewound = walk.rewound();
            Network.steps(rewound.here()).forEach(step -> found.add(rewound, step));
        }
        return found.next(before.word());
    }
}
