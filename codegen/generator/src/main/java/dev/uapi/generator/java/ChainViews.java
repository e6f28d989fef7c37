package dev.uapi.generator.java;

import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Makes views of a chain of structures behind the argument.
final class ChainViews {
    private static final String OFFSET = "_offset";

    private final FieldViews fields;
    private final JavaNames names;
    private final Imports imports;

    ChainViews(FieldViews fields, JavaNames names, Imports imports) {
        this.fields = fields;
        this.names = names;
        this.imports = imports;
    }

    Stream<Record> views(Field first, Struct header, EnumType kinds) {
        imports.use("dev.uapi.runtime.LinkChain");
        imports.use("java.util.Optional");
        String base = first.name().endsWith(OFFSET) ? first.name().substring(0, first.name().length() - OFFSET.length()) : first.name();
        String links = fields.method(Identifiers.member(base + "_links"));
        List<Record> views = new ArrayList<>();
        views.add(new ChainView(
                links, Identifiers.constant(base + "_links"), fields.accessor(first), imports.use(names.struct(header)), header.size(),
                place(header, "id"), place(header, "next")));
        kinds.members().stream()
                .filter(kind -> kind.alias().isEmpty() && names.mayKnow(header, kinds, kind))
                .forEach(kind -> kind.carries().ifPresent(link -> views.add(link(links, kinds, kind, link))));
        return views.stream();
    }

    private ChainLinkView link(String links, EnumType kinds, EnumType.Member kind, Struct link) {
        String type = imports.use(names.struct(link));
        String name = Objects.requireNonNull(names.members(kinds).get(kind.name()));
        return new ChainLinkView(type, fields.method(Identifiers.member(name)), links, names.constant(kinds, kind).java(imports));
    }

    private static String place(Struct header, String name) {
        Field field = header.field(name).orElseThrow();
        return field.offset() + ", " + field.size();
    }
}
