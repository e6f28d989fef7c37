package dev.uapi.languageserver.feature.completion;

import dev.uapi.language.Source;
import dev.uapi.language.parse.next.Next;
import dev.uapi.language.parse.next.Sentence;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Token;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.Hovers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;

/// Offers what can stand where somebody is writing.
public final class Completions {
    /// What, once typed, makes it worth asking.
    public static final List<String> TRIGGERS = List.of(" ", "(", "[", "|", ".");

    private Completions() {}

    /// @param offset   in UTF-16 units from the beginning of the text
    /// @param snippets whether the client can fill in snippets
    public static List<CompletionItem> at(View view, String path, int offset, boolean snippets) {
        return view.navigator().syntax(path)
                .map(syntax -> Next.at(syntax, offset))
                .map(next -> items(view, Scene.at(view, path, offset), view.source(path), next, snippets))
                .orElse(List.of());
    }

    /// Adds what is known of the thing: what would be shown where the pointer rests on its name.
    public static CompletionItem resolve(View view, CompletionItem item) {
        ticket(item)
                .map(Ticket::symbol)
                .filter(symbol -> view.navigator().declaration(symbol.id()).isPresent())
                .flatMap(symbol -> Hovers.of(view, symbol))
                .ifPresent(item::setDocumentation);
        return item;
    }

    /// The file that was being written when the item was offered.
    public static String askedIn(CompletionItem item) {
        return ticket(item).map(Ticket::askedIn).orElse("");
    }

    private static Optional<Ticket> ticket(CompletionItem item) {
        return Ticket.of(String.valueOf(item.getData()).replace("\"", ""));
    }

    private static List<CompletionItem> items(View view, Scene scene, Source source, Next next, boolean snippets) {
        Items items = new Items(source.path(), view.positions().range(source, next.word().start(), next.word().end()));
        boolean assigned = source.text().substring(next.word().end()).stripLeading().startsWith("=");
        next.gaps().stream()
                .sorted(Comparator.comparing(gap -> !isNumber(gap)))
                .forEach(gap -> gaps(scene, gap, snippets, assigned, items));
        boolean alone = endsLine(source, next.word().end());
        boolean first = next.words().stream().anyMatch(words -> words.text().equals("uapi"));
        next.words().forEach(words -> {
            if (snippets && alone && words.statement().isPresent()) {
                Sentence statement = words.statement().get();
                String snippet = Templates.of(words.text(), first).orElseGet(() -> Snippets.of(statement));
                items.addSnippet(words.text(), snippet);
            } else {
                items.addWords(words.text());
            }
        });
        return items.all();
    }

    /// @param assigned whether a value is being given already to what stands there
    private static void gaps(Scene scene, Sentence gap, boolean snippets, boolean assigned, Items items) {
        if (gap.pieces().getFirst().kind() == Token.Kind.HEADER) {
            items.add(Choice.of("<linux/" + scene.description() + ".h>", "the kernel's custom", CompletionItemKind.File), "");
        }
        if (snippets) {
            quoted(gap.pieces().getFirst().kind()).ifPresent(quotes -> items.addSnippet(
                    quotes.charAt(0) + "…" + quotes.charAt(1), quotes.charAt(0) + "$1" + quotes.charAt(1) + "$0"));
        }
        String behind = !assigned && gap.pieces().size() > 1 && gap.pieces().get(1).text().equals("=") ? " = " : "";
        gap.declaration().ifPresent(body -> choices(scene, body, gap).forEach(choice -> items.add(choice, behind)));
    }

    /// What stands around something that only its author knows.
    private static Optional<String> quoted(Token.Kind kind) {
        return switch (kind) {
            case STRING -> Optional.of("\"\"");
            case CHARACTER -> Optional.of("''");
            case HEADER -> Optional.of("<>");
            case KEYWORD, NAME, NUMBER, RELEASE, PUNCTUATION, DOCUMENTATION, COMMENT, SPACE, UNEXPECTED -> Optional.empty();
        };
    }

    private static List<Choice> choices(Scene scene, Body body, Sentence gap) {
        return isNumber(gap)
                ? new NumberChoices(scene, gap.pieces().getFirst().span()).in(body)
                : new Names(scene, body, gap).all();
    }

    private static boolean isNumber(Sentence gap) {
        return gap.pieces().getFirst().kind() == Token.Kind.NUMBER;
    }

    /// Whether nothing follows on the line that a statement would run into.
    private static boolean endsLine(Source source, int offset) {
        int end = source.text().indexOf('\n', offset);
        String rest = source.text().substring(offset, end < 0 ? source.text().length() : end).strip();
        return rest.isEmpty() || rest.startsWith("}") || rest.startsWith("//");
    }
}
