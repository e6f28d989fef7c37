package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;

/// What `ioctl` returns when all is well.
final class ReturnsAnalyzer {
    private final Words words;

    ReturnsAnalyzer(Words words) {
        this.words = words;
    }

    Returns analyze(List<CommandItem.Returned> said) {
        return words.once(said, "returns", CommandItem.Returned::what).map(this::returns).orElseGet(Returns.Zero::new);
    }

    private Returns returns(CommandItem.Returned syntax) {
        Optional<String> text = syntax.text().map(Word::text);
        return switch (syntax.what().text()) {
            case "boolean" -> new Returns.Flag();
            case "value" -> new Returns.Value(text);
            case "count" -> new Returns.Count(text);
            case "fd" -> new Returns.NewDescriptor(syntax.kinds().stream().findFirst().flatMap(words::file), text);
            case "makes" -> new Returns.MadeObject(objects(syntax.kinds()));
            default -> new Returns.Zero();
        };
    }

    private List<String> objects(List<Word> kinds) {
        return kinds.stream().flatMap(kind -> words.find(Namespace.OBJECT, Kind.OBJECT, kind).stream()).map(Symbol::name).toList();
    }
}
