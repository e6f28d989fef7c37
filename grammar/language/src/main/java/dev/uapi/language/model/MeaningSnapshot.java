package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What fields stood for in one release.
final class MeaningSnapshot {
    private final Snapshot snapshot;
    private final List<String> fields;

    /// @param fields the names of those that the structure has
    MeaningSnapshot(Snapshot snapshot, List<String> fields) {
        this.snapshot = snapshot;
        this.fields = fields;
    }

    Field field(Field field) {
        List<BitRange> ranges = field.ranges().stream()
                .map(range -> new BitRange(range.name(), range.low(), range.high(), range.type().flatMap(snapshot::enumType)))
                .toList();
        return field.meaning(meaning(field.meaning()), ranges, snapshot.past(field.availability()));
    }

    private Meaning meaning(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Enumerated(var type) ->
                snapshot.enumType(type).<Meaning>map(Meaning.Enumerated::new).orElse(new Meaning.Reserved(true));
            case Meaning.ObjectId(var kinds) -> kinds.isEmpty() ? meaning : known(kinds, Meaning.ObjectId::new);
            case Meaning.DestroyedObject(var kinds) -> kinds.isEmpty() ? meaning : known(kinds, Meaning.DestroyedObject::new);
            case Meaning.NewObject(var kinds, var space) ->
                known(kinds, left -> new Meaning.NewObject(left, space.filter(fields::contains)));
            case Meaning.Descriptor(var kind) -> new Meaning.Descriptor(kind.flatMap(snapshot::fileKind));
            case Meaning.Bytes(var of) -> new Meaning.Bytes(of.filter(fields::contains));
            case Meaning.ElementBytes(var pointer) -> fields.contains(pointer) ? meaning : new Meaning.Bytes(Optional.empty());
            case Meaning.CountOf(var pointer) -> fields.contains(pointer) ? meaning : new Meaning.Plain();
            case Meaning.Pointer(var to, var count) -> pointer(to, count);
            case Meaning.PayloadBytes(var selector, var types) ->
                snapshot.enumType(types).<Meaning>map(left -> new Meaning.PayloadBytes(selector, left)).orElse(new Meaning.Plain());
            case Meaning.Chain(var header, var kinds) -> snapshot.enumType(kinds)
                    .<Meaning>map(left -> new Meaning.Chain(snapshot.struct(header), left))
                    .orElse(new Meaning.Plain());
            case Meaning.Plain _, Meaning.StructSize _, Meaning.ExtensionNumber _, Meaning.Reserved _, Meaning.Address _, Meaning.Iova _,
                Meaning.MmapOffset _, Meaning.MmapLength _ -> meaning;
        };
    }

    private Meaning known(List<String> kinds, Function<List<String>, Meaning> make) {
        List<String> left = snapshot.kinds(kinds);
        return left.isEmpty() ? new Meaning.Plain() : make.apply(left);
    }

    private Meaning pointer(Meaning.Pointee to, Optional<String> count) {
        Optional<String> counted = count.filter(each -> fields.contains(each) || Character.isDigit(each.charAt(0)));
        return switch (to) {
            case Meaning.Pointee.ToType(var type) -> new Meaning.Pointer(new Meaning.Pointee.ToType(snapshot.type(type)), counted);
            case Meaning.Pointee.ToPayload(var selector, var types) -> snapshot.enumType(types)
                    .<Meaning>map(left -> new Meaning.Pointer(new Meaning.Pointee.ToPayload(selector, left), counted))
                    .orElse(new Meaning.Address());
        };
    }
}
