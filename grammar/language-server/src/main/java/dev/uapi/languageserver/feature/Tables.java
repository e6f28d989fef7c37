package dev.uapi.languageserver.feature;

import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables in Markdown.
final class Tables {
    private Tables() {}

    /// Where the fields are, holes included.
    static String layout(Struct struct) {
        return table(List.of("offset", "size", "type", "name"), Placement.of(struct).stream().map(Tables::row));
    }

    static String members(EnumType type) {
        return table(List.of("value", "name"), type.members().stream()
                .map(member -> List.of(type.flags() ? Values.bits(member.value()) : Values.hex(member.value()), Card.code(member.name()))));
    }

    private static List<String> row(Placement place) {
        String type = place.field().map(Field::type).map(of -> Card.code(of.spelling())).orElse("");
        String name = place.field().map(field -> Card.code(field.name())).orElse("*hole*");
        return List.of(Long.toString(place.offset()), Long.toString(place.size()), type, name);
    }

    private static String table(List<String> head, Stream<List<String>> rows) {
        List<String> rule = head.stream().map(_ -> "---").toList();
        return Stream.concat(Stream.of(head, rule), rows)
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .collect(Collectors.joining("\n"));
    }
}
