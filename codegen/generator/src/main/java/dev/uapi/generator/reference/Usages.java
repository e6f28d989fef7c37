package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What has to do with each declaration: fields of commands and of structures, members of enums, operations of files.
///
/// It is looked up in one pass over everything, so that a page need not look through all the others.
final class Usages {
    private final Atlas atlas;
    private final Map<Place, List<Telling>> tellings = new HashMap<>();

    private Usages(Atlas atlas) {
        this.atlas = atlas;
    }

    /// How a page tells of one of them.
    @FunctionalInterface
    private interface Telling {
        Phrase on(Scope page);
    }

    static Usages of(Atlas atlas) {
        Usages usages = new Usages(atlas);
        atlas.descriptions().forEach(usages::addFields);
        atlas.descriptions().forEach(usages::addMembers);
        atlas.descriptions().forEach(usages::addOperations);
        atlas.descriptions().forEach(usages::addReturned);
        return usages;
    }

    /// What has to do with the declaration that a page is about.
    List<Phrase> of(Scope page) {
        return tellings.getOrDefault(Place.of(page.page()), List.of()).stream().map(telling -> telling.on(page)).toList();
    }

    private void addFields(Description of) {
        for (Command command : of.commands()) {
            Page page = Pages.of(of, "command", command.name());
            Spot.fields(command).forEach(field -> addField(of, field, page, command.name()));
        }
        for (Struct struct : atlas.structs(of)) {
            Page page = Pages.of(of, "struct", struct.name());
            struct.fields().forEach(field -> addField(of, field, page, struct.name()));
        }
    }

    private void addField(Description of, Field field, Page owner, String name) {
        Telling telling = page -> page.code(owner, name).then(", field ").then(Phrase.code(field.name()));
        Stream.of(Mentions.structs(field), Mentions.values(field), Mentions.files(field))
                .flatMap(names -> names)
                .distinct()
                .forEach(mentioned -> add(of, mentioned, telling));
    }

    private void addMembers(Description of) {
        for (EnumType type : of.enums()) {
            type.members().forEach(member -> member.carries().ifPresent(struct ->
                    add(of, struct.name(), page -> page.code(member.name()).then(" of ").then(page.code(type.name())))));
        }
    }

    private void addOperations(Description of) {
        for (OpenFile file : OpenFile.of(of)) {
            file.operations().forEach(operation -> operation.records().ifPresent(records -> {
                Telling telling = page ->
                        Phrase.code(operation.kind().keyword()).then(" of ").then(page.code(file.page(), file.name()));
                add(of, records.struct().name(), telling);
                records.payload().ifPresent(type -> add(of, type.name(), telling));
            }));
        }
    }

    private void addReturned(Description of) {
        for (Command command : of.commands()) {
            if (command.returns() instanceof Returns.NewDescriptor(var kind, _)) {
                Page owner = Pages.of(of, "command", command.name());
                kind.ifPresent(name -> add(of, name, page -> page.code(owner, command.name()).then(", which returns one")));
            }
        }
    }

    private void add(Description of, String name, Telling telling) {
        atlas.find(of, name).ifPresent(place -> tellings.computeIfAbsent(place, _ -> new ArrayList<>()).add(telling));
    }
}
