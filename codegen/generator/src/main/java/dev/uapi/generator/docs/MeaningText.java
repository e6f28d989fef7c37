package dev.uapi.generator.docs;

import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
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
        Html meaning = of(field.meaning());
        return field.lookedAtWhen()
                .map(when -> meaning.then("; read only when ").then(scope.condition(when)))
                .orElse(meaning);
    }

    private Html of(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Plain _ -> Html.text("number");
            case Meaning.StructSize _ -> Html.text("structure size");
            case Meaning.Enumerated(var type) -> Html.text(type.flags() ? "flags of " : "one of ").then(scope.code(type.name()));
            case Meaning.ExtensionNumber _ -> Html.text("number of an ").then(extension());
            case Meaning.ObjectId(var kinds) -> id(kinds);
            case Meaning.NewObject(var kinds, _) ->
                Html.text("id of the new ").then(Html.join(" or ", kinds.stream().map(scope::link).toList()));
            case Meaning.DestroyedObject(var kinds) -> id(kinds).then("; the object is destroyed");
            case Meaning.Reserved(var checked) -> Html.text(checked ? "reserved: must be 0" : "reserved: not looked at, should be 0");
            case Meaning.Address _ -> Html.text("address in the calling process");
            case Meaning.Iova _ -> Html.text("IOVA");
            case Meaning.Descriptor _ -> Html.text("file descriptor");
            case Meaning.Bytes(var of) -> of.map(this::sizeOf).orElse(Html.text("bytes"));
            case Meaning.CountOf(var pointer) -> Html.text("number of elements of ").then(scope.code(pointer));
            case Meaning.Pointer(var to, var count) -> address(to, count);
            case Meaning.PayloadBytes(var selector, _) ->
                Html.text("one of several structures, as ").then(scope.code(selector)).then(" says");
            case Meaning.Chain(var header, _) -> Html.text("offset of the first ").then(scope.code(header.name()));
            case Meaning.MmapOffset _ -> Html.text("offset for ").then(Html.code("mmap"));
            case Meaning.MmapLength _ -> Html.text("length for ").then(Html.code("mmap"));
        };
    }

    private Html sizeOf(String pointer) {
        return Html.text("size of ").then(scope.code(pointer)).then(" in bytes");
    }

    private Html address(Meaning.Pointee to, Optional<String> count) {
        Html address = Html.text("address of ");
        return count.map(number -> address.then(scope.code(number)).then(" × ")).orElse(address).then(pointee(to));
    }

    private Html pointee(Meaning.Pointee to) {
        return switch (to) {
            case Meaning.Pointee.ToType(Type.Nested(var struct)) -> scope.code(struct.name());
            case Meaning.Pointee.ToType(var type) -> Html.code(type.spelling());
            case Meaning.Pointee.ToPayload(var selector, _) -> Html.text("what ").then(scope.code(selector)).then(" says");
        };
    }

    private Html extension() {
        Html word = Html.text("extension");
        Place list = Place.of(Page.of(scope.description(), "index"), "extensions");
        return scope.description().extensions().isEmpty() ? word : word.linkTo(list.from(scope.page()));
    }

    private Html id(List<String> kinds) {
        return kinds.isEmpty() ? Html.text("id of any object") : Html.join(" or ", kinds.stream().map(scope::link).toList()).then(" id");
    }
}
