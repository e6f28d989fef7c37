package dev.uapi.generator.docs;

import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import java.util.List;

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
            case Meaning.NewObject(var kind) -> Html.text("id of the new ").then(scope.link(kind));
            case Meaning.DestroyedObject(var kinds) -> id(kinds).then("; the object is destroyed");
            case Meaning.Reserved(var checked) -> Html.text(checked ? "reserved: must be 0" : "reserved: not looked at, should be 0");
            case Meaning.Address _ -> Html.text("address in the calling process");
            case Meaning.Iova _ -> Html.text("IOVA");
            case Meaning.Descriptor _ -> Html.text("file descriptor");
            case Meaning.Bytes(var of) -> of.map(this::sizeOf).orElse(Html.text("bytes"));
            case Meaning.CountOf(var pointer) -> Html.text("number of elements of ").then(scope.code(pointer));
            case Meaning.Pointer(var element, var count) -> address(element, count);
        };
    }

    private Html sizeOf(String pointer) {
        return Html.text("size of ").then(scope.code(pointer)).then(" in bytes");
    }

    private Html address(Struct element, String count) {
        return Html.text("address of ").then(scope.code(count)).then(" × ").then(scope.code(element.name()));
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
