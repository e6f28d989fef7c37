package dev.uapi.language.syntax;

import java.util.List;
import java.util.stream.Stream;

/// The fields that a declaration lays out, those of earlier layouts included.
public final class FieldsOf {
    private FieldsOf() {}

    public static List<FieldSyntax> body(Body body) {
        return items(body).stream().flatMap(FieldsOf::item).toList();
    }

    /// What it lays out, in the order of the text: single fields, unions, and what came later.
    public static List<LayoutItem> items(Body body) {
        return switch (body) {
            case Body.StructBody struct -> struct.items();
            case Body.CommandBody command -> command.items().stream()
                    .flatMap(item -> item instanceof CommandItem.Laid(var laid) ? Stream.of(laid) : Stream.empty())
                    .toList();
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _, Body.DeviceBody _, Body.ObjectBody _, Body.FileKindBody _,
                Body.EnumBody _, Body.ExtensionBody _ -> List.of();
        };
    }

    private static Stream<FieldSyntax> item(LayoutItem item) {
        return switch (item) {
            case LayoutItem.Place place -> place.fields().stream();
            case LayoutItem.Growth growth -> Stream.concat(growth.fields(), growth.before().stream().flatMap(List::stream));
        };
    }
}
