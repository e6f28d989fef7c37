package dev.uapi.languageserver.feature;

import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.LayoutItem;
import java.util.List;
import java.util.stream.Stream;

/// The fields that a declaration lays out, those of earlier layouts included.
public final class FieldsOf {
    private FieldsOf() {}

    public static List<FieldSyntax> body(Body body) {
        Stream<LayoutItem> items = switch (body) {
            case Body.StructBody struct -> struct.items().stream();
            case Body.CommandBody command ->
                command.items().stream().flatMap(item -> item instanceof CommandItem.Laid(var laid) ? Stream.of(laid) : Stream.empty());
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _, Body.DeviceBody _, Body.ObjectBody _, Body.FileKindBody _,
                Body.EnumBody _, Body.ExtensionBody _ -> Stream.empty();
        };
        return items.flatMap(FieldsOf::item).toList();
    }

    private static Stream<FieldSyntax> item(LayoutItem item) {
        return switch (item) {
            case LayoutItem.Place place -> place.fields().stream();
            case LayoutItem.Growth growth -> Stream.concat(growth.fields(), growth.before().stream().flatMap(List::stream));
        };
    }
}
