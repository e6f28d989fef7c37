package dev.uapi.language.analysis;

import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Mentions;
import dev.uapi.language.names.Referent;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.DeclarationSyntax;
import dev.uapi.language.syntax.LayoutItem;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.stream.Stream;

/// What a text can name behind a dot: the fields of a declaration, its unions, and the size that nobody writes.
final class FieldNames {
    private static final List<String> IMPLIED = List.of("size", "argsz");

    private FieldNames() {}

    /// @return empty for what has no fields of its own, and for what could not be read as a whole
    static List<String> in(DeclarationSyntax syntax) {
        List<String> written = Stream.concat(fields(syntax.body()), unions(syntax.body())).toList();
        return written.isEmpty() || syntax.broken() ? List.of() : Stream.concat(written.stream(), IMPLIED.stream()).toList();
    }

    private static Stream<String> fields(Body body) {
        return Mentions.of(body).stream()
                .filter(mention -> mention.declares() && mention.referent() instanceof Referent.OwnField)
                .map(Mention::word)
                .map(Word::text);
    }

    private static Stream<String> unions(Body body) {
        return items(body)
                .flatMap(item -> item instanceof LayoutItem.Growth growth ? growth.places().stream() : Stream.of(item))
                .flatMap(item -> item instanceof LayoutItem.Union union ? union.name().stream() : Stream.empty())
                .map(Word::text);
    }

    private static Stream<LayoutItem> items(Body body) {
        return switch (body) {
            case Body.StructBody struct -> struct.items().stream();
            case Body.CommandBody command ->
                command.items().stream().flatMap(item -> item instanceof CommandItem.Laid laid ? Stream.of(laid.item()) : Stream.empty());
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _, Body.DeviceBody _, Body.FileKindBody _, Body.ObjectBody _,
                Body.EnumBody _, Body.ExtensionBody _ -> Stream.empty();
        };
    }
}
