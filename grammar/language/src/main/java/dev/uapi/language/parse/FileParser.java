package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser;
import dev.uapi.language.grammar.UapiParser.DeclarationContext;
import dev.uapi.language.grammar.UapiParser.FileContext;
import dev.uapi.language.syntax.FileSyntax;
import java.util.Optional;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/// Reads one declaration after the other.
///
/// One that follows the grammar is taken as it is. In one that does not, names are no guide to where it was meant to end: nearly every
/// keyword is a name too, so that `in u32` without a name takes the next `struct` for it. There the limit is what follows the grammar
/// again, or a line that begins, without indentation, as a declaration does: whoever is in the middle of one loses nothing behind it.
final class FileParser {
    private final TokenText text;
    private final UapiParser parser;
    private final ErrorCollector errors;
    private final FileBuilder builder;
    private final IntervalSet beginnings;

    FileParser(TokenText text) {
        this.text = text;
        this.parser = new UapiParser(text.window());
        this.errors = new ErrorCollector(text);
        this.builder = new FileBuilder(text, errors);
        this.beginnings = parser.getATN().nextTokens(parser.getATN().ruleToStartState[UapiParser.RULE_declaration]);
        parser.removeErrorListeners();
    }

    FileSyntax file() {
        int end = limit(0);
        show(0, end, errors);
        FileContext head = parser.file();
        builder.head(head.edition());
        builder.recovered(head.declaration(), end);
        return stretch(end);
    }

    FileSyntax stretch() {
        return stretch(0);
    }

    private FileSyntax stretch(int from) {
        int next = text.visibleFrom(from);
        while (next < text.count()) {
            next = text.visibleFrom(declaration(next));
        }
        return builder.build();
    }

    /// @return the token behind it
    private int declaration(int start) {
        Optional<DeclarationContext> sound = sound(start);
        if (sound.isPresent()) {
            builder.sound(sound.get());
            return sound.get().getStop().getTokenIndex() + 1;
        }
        int end = limit(text.visibleFrom(start + 1));
        show(start, end, errors);
        builder.recovered(parser.stretch().declaration(), end);
        return end;
    }

    private Optional<DeclarationContext> sound(int start) {
        show(start, text.count(), new BailErrorStrategy());
        try {
            return Optional.of(parser.declaration());
        } catch (ParseCancellationException broken) {
            return Optional.empty();
        }
    }

    private void show(int start, int end, ANTLRErrorStrategy strategy) {
        parser.setErrorHandler(strategy);
        parser.reset();
        text.window().show(start, end);
    }

    /// The first token from here on that begins a declaration, by all that can be seen; or the end of the file.
    private int limit(int from) {
        int next = from;
        while (next < text.count() && !(beginnings.contains(text.type(next)) && (text.beginsLine(next) || sound(next).isPresent()))) {
            next++;
        }
        return next;
    }
}
