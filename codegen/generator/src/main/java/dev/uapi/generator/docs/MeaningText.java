package dev.uapi.generator.docs;

import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Meaning.Pointee;
import dev.uapi.language.model.Type;
import java.util.List;
import java.util.Optional;

/// What the number in a field stands for, in a few words.
final class MeaningText {
    private final Scope scope;

    MeaningText(Scope scope) {
        this.scope = scope;
    }

    Html of(Field field) {
        boolean whole = field.meaning() instanceof Meaning.PayloadBytes;
        Html one = of(field.meaning());
        Html meaning = field.type() instanceof Type.Flexible(_, var count) && !whole ? many(one, count) : one;
        return field.lookedAtWhen()
                .map(when -> meaning.then("; read only when ").then(scope.condition(when)))
                .orElse(meaning);
    }

    Html of(BitRange range) {
        return range.type().map(this::named).orElse(Html.text("number"));
    }

    private Html of(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Plain _ -> Html.text("number");
            case Meaning.StructSize _ -> Html.text("structure size");
            case Meaning.Enumerated(var type) -> named(type);
            case Meaning.ExtensionNumber _ -> Html.text("number of an ").then(extension());
            case Meaning.ObjectId(var kinds) -> id(kinds);
            case Meaning.NewObject(var kinds, var space) -> made(kinds, space);
            case Meaning.DestroyedObject(var kinds) -> id(kinds).then("; the object is destroyed");
            case Meaning.Reserved(var checked) -> Html.text(checked ? "reserved: must be 0" : "reserved: not looked at, should be 0");
            case Meaning.Address _ -> Html.text("address in the calling process");
            case Meaning.Iova _ -> Html.text("IOVA");
            case Meaning.Descriptor(var kind) -> descriptor(kind);
            case Meaning.Bytes(var of) -> of.map(this::sizeOf).orElse(Html.text("bytes"));
            case Meaning.ElementBytes(var pointer) -> Html.text("size of each element of ").then(scope.code(pointer)).then(" in bytes");
            case Meaning.CountOf(var pointer) -> Html.text("number of elements of ").then(scope.code(pointer));
            case Meaning.Pointer(var to, var count) -> address(to, count);
            case Meaning.PayloadBytes(var selector, _) -> chosen(selector);
            case Meaning.Chain(var header, _) ->
                Html.text("offset, from the start of the argument, of the first ").then(scope.code(header.name())).then(" of a chain");
            case Meaning.MmapOffset _ -> mapping("offset");
            case Meaning.MmapLength _ -> mapping("length");
        };
    }

    private Html named(EnumType type) {
        return Html.text(type.flags() ? "flags of " : "one of ").then(scope.code(type.name()));
    }

    private Html many(Html meaning, Optional<String> count) {
        return count.map(field -> meaning.then("; as many as ").then(scope.code(field)).then(" says"))
                .orElseGet(() -> meaning.then("; as many as there is room for"));
    }

    private Html made(List<String> kinds, Optional<String> space) {
        Html made = Html.text("id of the new ").then(scope.anyOf(kinds));
        return space.map(file -> made.then(", among the ids of ").then(scope.code(file))).orElse(made);
    }

    private Html descriptor(Optional<String> kind) {
        Html descriptor = Html.text("file descriptor");
        return kind.map(name -> descriptor.then(" of ").then(scope.code(name))).orElse(descriptor);
    }

    private Html sizeOf(String pointer) {
        return Html.text("size of ").then(scope.code(pointer)).then(" in bytes");
    }

    private Html address(Pointee to, Optional<String> count) {
        Html address = Html.text("address of ");
        return count.map(number -> address.then(scope.code(number)).then(" × ")).orElse(address).then(pointee(to));
    }

    private Html pointee(Pointee to) {
        return switch (to) {
            case Pointee.ToType(Type.Nested(var struct)) -> scope.code(struct.name());
            case Pointee.ToType(var type) -> Html.code(type.spelling());
            case Pointee.ToPayload(var selector, _) -> chosen(selector);
        };
    }

    private Html chosen(String selector) {
        return Html.text("the structure that ").then(scope.code(selector)).then(" chooses");
    }

    private static Html mapping(String what) {
        return Html.text(what + " for ").then(Html.code("mmap")).then(" of this file");
    }

    private Html extension() {
        Html word = Html.text("extension");
        Place list = Place.of(Page.of(scope.description(), "index"), "extensions");
        return scope.description().extensions().isEmpty() ? word : word.linkTo(list.from(scope.page()));
    }

    private Html id(List<String> kinds) {
        return kinds.isEmpty() ? Html.text("id of any object") : scope.anyOf(kinds).then(" id");
    }
}
