package dev.uapi.languageserver.feature.tokens;

import dev.uapi.languageserver.Positions;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;

/// Writes words down as the protocol has them: five numbers for each, its place counted from the one before. It goes through the text once.
final class Encoder {
    private final Positions positions;
    private final List<Integer> data = new ArrayList<>();
    private int line;
    private int character;
    private int lastLine;
    private int lastCharacter;

    Encoder(Positions positions) {
        this.positions = positions;
    }

    List<Integer> data() {
        return data;
    }

    /// Goes on from there.
    void jump(Position position) {
        line = position.getLine();
        character = position.getCharacter();
    }

    /// Goes over a text that nothing is said of.
    void pass(String text) {
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            line++;
            character = 0;
            start = end + 1;
        }
        character += positions.units(text, start, text.length());
    }

    /// Goes over a word, or over a comment of several lines, each of which becomes a word of its own: not every client knows longer ones.
    void mark(String text, Marking marking) {
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            add(positions.units(text, start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end), marking);
            line++;
            character = 0;
            start = end + 1;
        }
        int length = positions.units(text, start, text.length());
        add(length, marking);
        character += length;
    }

    @SuppressWarnings("EnumOrdinal") // the legend has them in this order
    private void add(int length, Marking marking) {
        if (length > 0) {
            data.add(line - lastLine);
            data.add(line == lastLine ? character - lastCharacter : character);
            data.add(length);
            data.add(marking.type().ordinal());
            data.add(marking.bits());
            lastLine = line;
            lastCharacter = character;
        }
    }
}
