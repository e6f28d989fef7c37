package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Declared;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.language.names.Occurrence;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/// The bytes of a structure on 64-bit machines, for a client that draws them.
///
/// @param name     of the structure
/// @param size     in bytes, trailing padding included
/// @param required the size of the smallest structure that was ever legal, in bytes
/// @param cells    in the order of the text: those of a union share their offset
public record ByteMap(String name, long size, long required, List<Cell> cells) {
    /// A stretch of bytes.
    ///
    /// @param name      null: a hole
    /// @param direction `in`, `out` or `inout`
    /// @param since     the release that it came with; null: with the structure
    /// @param meaning   what the number stands for, in Markdown
    /// @param range     where its name stands; null: in another file, or for a hole
    public record Cell(
            long offset,
            long size,
            @Nullable String name,
            @Nullable String type,
            @Nullable String direction,
            @Nullable String since,
            @Nullable String meaning,
            @Nullable Range range) {}

    /// That of the structure which the declaration at a position lays out; empty: it lays out none.
    public static Optional<ByteMap> at(View view, String path, Position position) {
        return view.navigator().declarationAt(path, view.offset(path, position))
                .flatMap(standing -> of(view, standing, view.navigator().meaning(standing.id())));
    }

    private static Optional<ByteMap> of(View view, Standing standing, Declared meaning) {
        return Fields.struct(meaning).map(struct -> of(view, standing, struct, required(meaning, struct)));
    }

    private static ByteMap of(View view, Standing standing, Struct struct, long required) {
        List<Occurrence> names = Fields.names(view.navigator(), standing);
        List<Cell> cells = Placement.of(struct).stream()
                .map(place -> place.field().map(field -> cell(view, field, names)).orElseGet(() -> hole(place)))
                .toList();
        return new ByteMap(struct.name(), struct.size(), required, cells);
    }

    /// Only a command takes less than all of it.
    private static long required(Declared meaning, Struct struct) {
        return meaning instanceof Declared.OfCommand(var command) && command.argument() instanceof Argument.ByPointer argument
                ? argument.minimumSize()
                : struct.size();
    }

    private static Cell hole(Placement place) {
        return new Cell(place.offset(), place.size(), null, null, null, null, null, null);
    }

    private static Cell cell(View view, Field field, List<Occurrence> names) {
        return new Cell(
                field.offset(),
                field.size(),
                field.name(),
                field.type().spelling(),
                field.direction().keyword(),
                field.availability().since().map(Object::toString).orElse(null),
                MeaningText.of(field.meaning()).orElse(null),
                names.stream().filter(there -> there.text().equals(field.name())).findFirst()
                        .map(there -> view.positions().range(there.place()))
                        .orElse(null));
    }
}
