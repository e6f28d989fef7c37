package dev.uapi.language.parse;

import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.SyntaxError;
import dev.uapi.language.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads anew the declarations that a change has touched, and keeps those in front of it and behind it.
///
/// A declaration that follows the grammar ends with its own last character, whatever comes next, and leaves nothing behind in the
/// parser. So between two of them, both sound, text can be cut: what stands on one side is read alike, whatever stands on the other.
/// Only a comment that is opened and never closed reaches further; then the whole file is read.
final class Reparse {
    private final FileSyntax before;
    private final List<Placed> declarations;
    private final Change change;
    private final String now;
    private final int endOfDeclarations;

    Reparse(FileSyntax before, Change change, String old, String now) {
        this.before = before;
        this.declarations = before.declarations();
        this.change = change;
        this.now = now;
        this.endOfDeclarations = old.length() - Token.length(before.tail());
    }

    /// Empty where nothing can be kept.
    Optional<FileSyntax> run() {
        int kept = kept();
        if (kept == 0 || before.errors().size() >= ErrorCollector.MOST || before.errors().stream().anyMatch(Reparse::reachesFar)) {
            return Optional.empty();
        }
        int step = 1;
        for (int next = resumed(kept, kept); next < declarations.size(); next = resumed(kept, next + step)) {
            Optional<FileSyntax> read = read(kept, next);
            if (read.isPresent()) {
                return read;
            }
            step *= 2;
        }
        return toTheEnd(kept);
    }

    private static boolean reachesFar(SyntaxError error) {
        return error.kind() == SyntaxError.Kind.CHARACTER || error.kind() == SyntaxError.Kind.TOO_DEEP;
    }

    /// How many declarations stay as they are in front of the change: one sound one stands between them and it.
    private int kept() {
        for (int i = declarations.size() - 1; i > 0; i--) {
            if (end(i) <= change.start() && isSound(i) && isSound(i - 1)) {
                return i;
            }
        }
        return 0;
    }

    /// The first declaration from `from` on that stays as it is behind the change, as does the end of the one before it.
    private int resumed(int kept, int from) {
        int next = Math.max(kept + 1, from);
        while (next < declarations.size() && !(start(next) >= change.oldEnd() && isSound(next) && isSound(next - 1))) {
            next++;
        }
        return next;
    }

    /// @return empty when what was read does not end where `next` begins
    private Optional<FileSyntax> read(int kept, int next) {
        FileSyntax read = DescriptionParser.parseStretch(now.substring(start(kept), start(next) + change.shift()));
        boolean closed = read.tail().isEmpty() && !read.declarations().isEmpty() && !read.declarations().getLast().declaration().broken();
        return closed && read.errors().stream().noneMatch(Reparse::reachesFar) ? joined(kept, read, next) : Optional.empty();
    }

    private Optional<FileSyntax> toTheEnd(int kept) {
        FileSyntax read = DescriptionParser.parseStretch(now.substring(start(kept)));
        return read.errors().stream().noneMatch(Reparse::reachesFar) ? joined(kept, read, declarations.size()) : Optional.empty();
    }

    private Optional<FileSyntax> joined(int kept, FileSyntax read, int next) {
        List<Placed> all = new ArrayList<>(declarations.subList(0, kept));
        read.declarations().forEach(placed -> all.add(moved(placed, start(kept))));
        declarations.subList(next, declarations.size()).forEach(placed -> all.add(moved(placed, change.shift())));
        boolean toTheEnd = next == declarations.size();
        List<Token> tail = toTheEnd ? read.tail() : before.tail();
        List<SyntaxError> errors = Stream.of(
                        before.errors().stream().filter(error -> error.span().start() < start(kept)),
                        read.errors().stream().map(error -> moved(error, start(kept))),
                        before.errors().stream().filter(error -> !toTheEnd && error.span().start() >= start(next))
                                .map(error -> moved(error, change.shift())))
                .flatMap(found -> found)
                .toList();
        return errors.size() < ErrorCollector.MOST
                ? Optional.of(new FileSyntax(before.head(), before.edition(), all, tail, errors))
                : Optional.empty();
    }

    private static Placed moved(Placed placed, int by) {
        return by == 0 ? placed : new Placed(placed.offset() + by, placed.declaration());
    }

    private static SyntaxError moved(SyntaxError error, int by) {
        Span span = error.span();
        return new SyntaxError(error.kind(), new Span(span.start() + by, span.end() + by), error.found(), error.expected());
    }

    private boolean isSound(int index) {
        return !declarations.get(index).declaration().broken();
    }

    private int start(int index) {
        return declarations.get(index).offset();
    }

    private int end(int index) {
        return index + 1 < declarations.size() ? start(index + 1) : endOfDeclarations;
    }
}
