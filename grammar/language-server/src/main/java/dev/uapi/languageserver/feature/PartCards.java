package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Declared;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Cards of what stands inside a declaration.
final class PartCards {
    private PartCards() {}

    static Optional<Card> member(Declared declared, String name) {
        return declared instanceof Declared.OfEnum(var type)
                ? type.members().stream().filter(member -> member.name().equals(name)).findFirst().map(member -> member(type, member))
                : Optional.empty();
    }

    private static Card member(EnumType type, EnumType.Member member) {
        return new Card(type.flags() ? "flag" : "member", member.name())
                .remark(type.flags() ? Values.bits(member.value()) : Values.hex(member.value()))
                .remark(member.extended() ? Optional.of("extended") : Optional.empty())
                .remark(member.vendor().map(vendor -> "for " + vendor))
                .remark(member.availability())
                .documented(member.documentation())
                .fact("of " + Card.code(type.name()))
                .fact(member.alias().map(other -> "another name of " + Card.code(other)))
                .fact(member.carries().map(struct -> "carries " + Card.code("struct " + struct.name())))
                .fact(member.formerly().map(former -> "called " + Card.code(former.name()) + " before " + former.until()))
                .fact(member.deprecated().map(text -> "deprecated: " + text));
    }

    static Optional<Card> field(Declared declared, String name) {
        List<Field> fields = Fields.of(declared);
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().map(PartCards::field)
                .or(() -> fields.stream().flatMap(field -> range(field, name)).findFirst());
    }

    private static Card field(Field field) {
        return new Card("field", field.name())
                .remark(Card.code(field.type().spelling()))
                .remark(field.direction().keyword())
                .remark("offset " + field.offset())
                .remark("size " + field.size())
                .remark(field.availability())
                .documented(field.documentation())
                .fact(MeaningText.of(field.meaning()))
                .fact(field.lookedAtWhen().map(when -> "looked at when " + Card.code(ConditionText.of(when))))
                .fact(field.required() ? Optional.of("part of the smallest legal structure") : Optional.empty());
    }

    private static Stream<Card> range(Field field, String name) {
        return field.ranges().stream().filter(range -> range.name().equals(name)).map(range -> range(field, range));
    }

    private static Card range(Field field, BitRange range) {
        return new Card("bits", range.name())
                .remark(range.low() + " to " + range.high() + " of " + Card.code(field.name()))
                .fact("mask " + Card.code(Values.hex(range.mask())))
                .fact(range.type().map(type -> (type.flags() ? "flags of " : "one of ") + Card.code(type.name())));
    }

    static Optional<Card> cause(Declared declared, String id) {
        return causes(declared).filter(cause -> cause.id().equals(id)).findFirst().map(PartCards::cause);
    }

    /// The ways in which what is declared can fail.
    static Stream<Cause> causes(Declared declared) {
        return switch (declared) {
            case Declared.OfCommand(var command) -> command.causes().stream();
            case Declared.OfDevice(var device) -> causes(device.operations());
            case Declared.OfFile(var file) -> causes(file.operations());
            case Declared.OfHeading _, Declared.OfObject _, Declared.OfEnum _, Declared.OfStruct _ -> Stream.empty();
            case Declared.OfExtension _, Declared.Nothing _ -> Stream.empty();
        };
    }

    private static Stream<Cause> causes(List<Operation> operations) {
        return operations.stream().flatMap(operation -> operation.causes().stream());
    }

    private static Card cause(Cause cause) {
        return new Card("cause", cause.id())
                .remark(Card.code(cause.errno()))
                .remark(cause.availability())
                .documented(cause.documentation())
                .fact(cause.text())
                .fact(cause.guard().map(guard -> "only where " + Card.code(ConditionText.of(guard))))
                .fact(cause.when().map(when -> "when " + Card.code(ConditionText.of(when))))
                .fact(cause.during() ? Optional.of("only in the middle of the work") : Optional.empty());
    }

    static Optional<Card> parameter(Declared declared, String name) {
        return declared instanceof Declared.OfExtension(var extension)
                ? extension.parameters().stream().filter(each -> each.name().equals(name)).findFirst().map(PartCards::parameter)
                : Optional.empty();
    }

    private static Card parameter(Extension.Parameter parameter) {
        String kinds = parameter.kinds().isEmpty() ? "any object" : String.join(" or ", parameter.kinds());
        return new Card("parameter", parameter.name()).fact(parameter.descriptor() ? "an open file" : "the id of " + kinds);
    }
}
