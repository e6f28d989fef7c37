package dev.uapi.cli.model;

import dev.uapi.language.model.Meaning;
import java.util.List;
import java.util.Optional;

/// What the number in a field stands for.
///
/// @param of      the enum whose member it is, or the structure that it points to
/// @param field   the field that it is the size, the number of elements or the array of
/// @param objects the kinds of objects that it can be the id of; an empty list: any
/// @param checked for a reserved field, whether the kernel insists on 0
public record MeaningJson(
        String kind, Optional<String> of, Optional<String> field, Optional<List<String>> objects, Optional<Boolean> checked) {
    static MeaningJson of(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Plain _ -> plain("number");
            case Meaning.StructSize _ -> plain("structSize");
            case Meaning.Enumerated(var type) -> named("enumerated", type.name());
            case Meaning.ExtensionNumber _ -> plain("extension");
            case Meaning.ObjectId(var kinds) -> objects("object", kinds);
            case Meaning.NewObject(var kind) -> objects("newObject", List.of(kind));
            case Meaning.DestroyedObject(var kinds) -> objects("destroyedObject", kinds);
            case Meaning.Reserved(var checked) -> new MeaningJson("reserved", none(), none(), Optional.empty(), Optional.of(checked));
            case Meaning.Address _ -> plain("address");
            case Meaning.Iova _ -> plain("iova");
            case Meaning.Descriptor _ -> plain("descriptor");
            case Meaning.Bytes(var pointer) -> about("bytes", none(), pointer);
            case Meaning.CountOf(var pointer) -> about("count", none(), Optional.of(pointer));
            case Meaning.Pointer(var element, var count) -> about("pointer", Optional.of(element.name()), Optional.of(count));
        };
    }

    private static MeaningJson plain(String kind) {
        return about(kind, none(), none());
    }

    private static MeaningJson named(String kind, String name) {
        return about(kind, Optional.of(name), none());
    }

    private static MeaningJson objects(String kind, List<String> kinds) {
        return new MeaningJson(kind, none(), none(), Optional.of(kinds), Optional.empty());
    }

    private static MeaningJson about(String kind, Optional<String> of, Optional<String> field) {
        return new MeaningJson(kind, of, field, Optional.empty(), Optional.empty());
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
