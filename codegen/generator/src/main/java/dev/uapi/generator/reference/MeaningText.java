package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
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

    Phrase of(Field field) {
        boolean whole = field.meaning() instanceof Meaning.PayloadBytes;
        Phrase one = of(field.meaning());
        Phrase meaning = field.type() instanceof Type.Flexible(_, var count) && !whole ? many(one, count) : one;
        return field.lookedAtWhen()
                .map(when -> meaning.then("; read only when ").then(scope.condition(when)))
                .orElse(meaning);
    }

    Phrase of(BitRange range) {
        return range.type().map(this::named).orElse(Phrase.text("number"));
    }

    private Phrase of(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Plain _ -> Phrase.text("number");
            case Meaning.StructSize _ -> Phrase.text("structure size");
            case Meaning.Enumerated(var type) -> named(type);
            case Meaning.ExtensionNumber _ -> Phrase.text("number of an ").then(extension());
            case Meaning.ObjectId(var kinds) -> id(kinds);
            case Meaning.NewObject(var kinds, var space) -> made(kinds, space);
            case Meaning.DestroyedObject(var kinds) -> id(kinds).then("; the object is destroyed");
            case Meaning.Reserved(var checked) -> Phrase.text(checked ? "reserved: must be 0" : "reserved: not looked at, should be 0");
            case Meaning.Address _ -> Phrase.text("address in the calling process");
            case Meaning.Iova _ -> Phrase.text("IOVA");
            case Meaning.Descriptor(var kind) -> descriptor(kind);
            case Meaning.Bytes(var of) -> of.map(this::sizeOf).orElse(Phrase.text("bytes"));
            case Meaning.ElementBytes(var pointer) -> Phrase.text("size of each element of ").then(scope.code(pointer)).then(" in bytes");
            case Meaning.CountOf(var pointer) -> Phrase.text("number of elements of ").then(scope.code(pointer));
            case Meaning.Pointer(var to, var count) -> address(to, count);
            case Meaning.PayloadBytes(var selector, _) -> chosen(selector);
            case Meaning.Chain(var header, _) ->
                Phrase.text("offset, from the start of the argument, of the first ").then(scope.code(header.name())).then(" of a chain");
            case Meaning.MmapOffset _ -> mapping("offset");
            case Meaning.MmapLength _ -> mapping("length");
        };
    }

    private Phrase named(EnumType type) {
        return Phrase.text(type.flags() ? "flags of " : "one of ").then(scope.code(type.name()));
    }

    private Phrase many(Phrase meaning, Optional<String> count) {
        return count.map(field -> meaning.then("; as many as ").then(scope.code(field)).then(" says"))
                .orElseGet(() -> meaning.then("; as many as there is room for"));
    }

    private Phrase made(List<String> kinds, Optional<String> space) {
        Phrase made = Phrase.text("id of the new ").then(scope.anyOf(kinds));
        return space.map(file -> made.then(", among the ids of ").then(scope.code(file))).orElse(made);
    }

    private Phrase descriptor(Optional<String> kind) {
        Phrase descriptor = Phrase.text("file descriptor");
        return kind.map(name -> descriptor.then(" of ").then(scope.code(name))).orElse(descriptor);
    }

    private Phrase sizeOf(String pointer) {
        return Phrase.text("size of ").then(scope.code(pointer)).then(" in bytes");
    }

    private Phrase address(Pointee to, Optional<String> count) {
        Phrase address = Phrase.text("address of ");
        return count.map(number -> address.then(scope.code(number)).then(" × ")).orElse(address).then(pointee(to));
    }

    private Phrase pointee(Pointee to) {
        return switch (to) {
            case Pointee.ToType(Type.Nested(var struct)) -> scope.code(struct.name());
            case Pointee.ToType(var type) -> Phrase.code(type.spelling());
            case Pointee.ToPayload(var selector, _) -> chosen(selector);
        };
    }

    private Phrase chosen(String selector) {
        return Phrase.text("the structure that ").then(scope.code(selector)).then(" chooses");
    }

    private static Phrase mapping(String what) {
        return Phrase.text(what + " for ").then(Phrase.code("mmap")).then(" of this file");
    }

    private Phrase extension() {
        Phrase word = Phrase.text("extension");
        Place list = Place.of(Pages.of(scope.description(), "index"), "extensions");
        return scope.description().extensions().isEmpty() ? word : word.linkTo(list);
    }

    private Phrase id(List<String> kinds) {
        return kinds.isEmpty() ? Phrase.text("id of any object") : scope.anyOf(kinds).then(" id");
    }
}
