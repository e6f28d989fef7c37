package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.diagnostic.Places.Name;
import dev.uapi.language.syntax.ArgumentSyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.LayoutItem;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Collects where each name of a description stands.
final class PlaceFinder {
    private final Map<Name, Place> places = new HashMap<>();

    private PlaceFinder() {}

    static Places find(Index index, String description) {
        PlaceFinder finder = new PlaceFinder();
        index.of(description).forEach(finder::declaration);
        return new Places(finder.places);
    }

    private void declaration(Located located) {
        switch (located.syntax().body()) {
            case Body.DescriptionBody description -> description(located, description);
            case Body.DeviceBody device -> device(located, device);
            case Body.EnumBody type -> enumeration(located, type);
            case Body.StructBody struct -> struct(located, struct.name(), struct.items());
            case Body.CommandBody command -> command(located, command);
            case Body.ExtensionBody extension -> put(located, Kind.EXTENSION, extension.name());
            case Body.ObjectBody object -> put(located, Kind.OBJECT, object.name());
            case Body.FileKindBody file -> put(located, Kind.FILE, file.name());
            case Body.PartBody _, Body.ImportBody _ -> {}
        }
    }

    /// What is left out stands under the pattern that leaves it out.
    private void description(Located located, Body.DescriptionBody description) {
        put(located, Kind.DESCRIPTION, description.name());
        description.omissions().stream().flatMap(omission -> omission.names().stream())
                .forEach(pattern -> put(located, Kind.CONSTANT, pattern));
    }

    private void device(Located located, Body.DeviceBody device) {
        put(located, Kind.DEVICE, device.name());
        device.numberNames().forEach(names -> put(located, Kind.CONSTANT, names.name()));
    }

    private void enumeration(Located located, Body.EnumBody type) {
        put(located, Kind.ENUM, type.name());
        type.members().forEach(member -> member(located, member));
    }

    /// An older header has it under the name that it had then.
    private void member(Located located, MemberSyntax member) {
        put(located, Kind.MEMBER, member.name());
        member.clauses().stream()
                .flatMap(clause -> clause instanceof MemberSyntax.Clause.Was(var name, _, _) ? Stream.of(name) : Stream.empty())
                .forEach(name -> put(located, Kind.MEMBER, name));
    }

    private void command(Located located, Body.CommandBody command) {
        put(located, Kind.COMMAND, command.name());
        if (command.argument() instanceof ArgumentSyntax.StructArgument argument && argument.owner().isEmpty()) {
            List<LayoutItem> items = command.items().stream()
                    .flatMap(item -> item instanceof CommandItem.Laid(var laid) ? Stream.of(laid) : Stream.empty())
                    .toList();
            struct(located, argument.name(), items);
        }
    }

    private void struct(Located located, Word name, List<LayoutItem> items) {
        put(located, Kind.STRUCT, name);
        items.stream().flatMap(PlaceFinder::fields).forEach(
                field -> places.putIfAbsent(Name.field(name.text(), field.name().text()), located.place(field.name().span())));
    }

    /// Those that are there now, and those that stood in their place.
    private static Stream<FieldSyntax> fields(LayoutItem item) {
        return switch (item) {
            case LayoutItem.Place place -> place.fields().stream();
            case LayoutItem.Growth growth -> Stream.concat(growth.fields(), growth.before().stream().flatMap(List::stream));
        };
    }

    private void put(Located located, Kind kind, Word name) {
        if (!name.isMissing()) {
            places.putIfAbsent(new Name(kind, name.text()), located.place(name.span()));
        }
    }
}
