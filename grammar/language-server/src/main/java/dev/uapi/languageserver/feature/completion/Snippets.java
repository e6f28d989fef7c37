package dev.uapi.languageserver.feature.completion;

import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Mentions;
import dev.uapi.language.names.Referent;
import dev.uapi.language.parse.next.Sentence;
import dev.uapi.language.parse.next.Sentence.Piece;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A statement as a snippet: what the grammar asks for, with a stop wherever its author has to choose.
final class Snippets {
    private static final Pattern STOP = Pattern.compile("\\$\\{?\\d+(?::([^}]*))?}?");

    private final List<Mention> mentions;
    private final StringBuilder snippet = new StringBuilder();
    private int stops;
    private boolean ended;

    private Snippets(List<Mention> mentions) {
        this.mentions = mentions;
    }

    /// What the grammar asks for.
    static String of(Sentence sentence) {
        Snippets snippets = new Snippets(sentence.declaration().map(Mentions::of).orElse(List.of()));
        List<Piece> pieces = sentence.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            snippets.add(pieces.get(i), last);
        }
        return snippets.ended ? snippets.snippet.toString() : snippets.snippet + "$0";
    }

    /// A snippet as one would read it: on one line, without its stops.
    static String shown(String snippet) {
        return STOP.matcher(snippet).replaceAll("$1").replaceAll("\\s+", " ").replace("{ }", "{ … }").strip();
    }

    private void add(Piece piece, boolean last) {
        switch (piece.text()) {
            case ";" -> snippet.append(piece.open() ? end() : "").append(';');
            case "{" -> snippet.append(" {");
            case "," -> snippet.append(',');
            case "}" -> snippet.append(last ? "\n\t" + end() + "\n}" : " " + stop("") + " }");
            default -> snippet.append(snippet.isEmpty() ? "" : " ").append(piece.open() ? open(piece) : piece.text());
        }
    }

    private String end() {
        ended = true;
        return "$0";
    }

    private String stop(String text) {
        stops++;
        return "${" + stops + (text.isEmpty() ? "" : ":" + text) + "}";
    }

    private String open(Piece piece) {
        return switch (piece.kind()) {
            case NAME -> stop(label(piece));
            case NUMBER -> stop("number");
            case RELEASE -> stop("release");
            case STRING -> "\"" + stop("text") + "\"";
            case CHARACTER -> "'" + stop("x") + "'";
            case HEADER -> "<" + stop("header") + ">";
            case KEYWORD, PUNCTUATION, DOCUMENTATION, COMMENT, SPACE, UNEXPECTED -> stop(piece.text());
        };
    }

    private String label(Piece piece) {
        Optional<Mention> named = mentions.stream().filter(mention -> mention.word().span().equals(piece.span())).findFirst();
        return piece.text().contains(" ") ? "condition" : named.map(Snippets::label).orElse("name");
    }

    private static String label(Mention mention) {
        return switch (mention.referent()) {
            case Referent.Global _ when mention.declares() -> "name";
            case Referent.Global(var namespace) -> namespace.name().toLowerCase(Locale.ROOT);
            case Referent.OwnField _, Referent.FieldOf _ -> "field";
            case Referent.FieldOrConstant _ -> "operand";
            case Referent.Argument _ -> "value";
            case Referent.Parameter _ -> "parameter";
            case Referent.Cause _ -> "cause";
            case Referent.Description _ -> "description";
            case Referent.Module _ -> "file";
            case Referent.TypeName _ -> "type";
            case Referent.Errno _ -> "errno";
            case Referent.Capability _ -> "capability";
            case Referent.Release _ -> "release";
            case Referent.Rule _ -> "rule";
            case Referent.Vendor _ -> "vendor";
            case Referent.Imported _ -> "name";
        };
    }
}
