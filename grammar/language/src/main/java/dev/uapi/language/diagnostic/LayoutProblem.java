package dev.uapi.language.diagnostic;

/// What C would make of a structure, or of a value.
public sealed interface LayoutProblem extends Problem {
    /// A hole in front of a field, which C would make silently.
    record ImplicitPadding(String field, long bytes, long offset) implements LayoutProblem {}

    /// A hole at the end of a structure or union.
    record TrailingPadding(String whole, long bytes) implements LayoutProblem {}

    /// A field whose alignment is not the same everywhere.
    record AlignedByAbi(String type) implements LayoutProblem {}

    /// A field whose width is not the same everywhere.
    record WideByAbi(String type) implements LayoutProblem {}

    /// A structure larger than the number of an ioctl can say.
    record StructTooLarge(String struct, long size) implements LayoutProblem {}

    /// A structure that contains itself.
    record StructInItself(String struct) implements LayoutProblem {}

    /// A structure without fields.
    record EmptyStruct(String struct) implements LayoutProblem {}

    /// An array of no elements, or of far too many.
    record BadArrayLength(String length) implements LayoutProblem {}

    /// A field that cannot hold what it is for.
    record FieldTooNarrow(String field, String member, long bits) implements LayoutProblem {}

    /// A bit that 64 bits do not have.
    record BitOutOfRange(String bit) implements LayoutProblem {}

    /// A flag that is not one bit.
    record NotOneBit(String member, String value) implements LayoutProblem {}

    /// Two members with one value.
    record SharedValue(String member, String other) implements LayoutProblem {}

    /// Several members together, and no flags.
    record OnlyFlagsCombine(String member) implements LayoutProblem {}

    /// An enum that carries a structure with a field of that enum.
    record EnumInItself(String type) implements LayoutProblem {}

    /// An enum that is to choose payloads, and whose members carry none.
    record NoPayloads(String type) implements LayoutProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case ImplicitPadding _ -> Code.IMPLICIT_PADDING;
            case TrailingPadding _ -> Code.TRAILING_PADDING;
            case AlignedByAbi _, WideByAbi _ -> Code.ALIGNED_BY_ABI;
            case StructTooLarge _ -> Code.STRUCT_TOO_LARGE;
            case StructInItself _ -> Code.STRUCT_IN_ITSELF;
            case EmptyStruct _ -> Code.EMPTY_STRUCT;
            case BadArrayLength _ -> Code.BAD_ARRAY_LENGTH;
            case FieldTooNarrow _ -> Code.FIELD_TOO_NARROW;
            case BitOutOfRange _ -> Code.BIT_OUT_OF_RANGE;
            case NotOneBit _ -> Code.NOT_ONE_BIT;
            case SharedValue _ -> Code.SHARED_VALUE;
            case OnlyFlagsCombine _ -> Code.ONLY_FLAGS_COMBINE;
            case NoPayloads _ -> Code.NO_PAYLOADS;
            case EnumInItself _ -> Code.STRUCT_IN_ITSELF;
        };
    }
}
