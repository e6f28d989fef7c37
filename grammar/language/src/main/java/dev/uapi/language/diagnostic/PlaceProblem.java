package dev.uapi.language.diagnostic;

/// Fields that share a place, take that of others or have no end; what is found by them; and structures that commands share.
public sealed interface PlaceProblem extends Problem {
    /// What stands behind something that has no end.
    record BehindFlexible(String field, String flexible) implements PlaceProblem {}

    /// Fields that share a place, and there are not several.
    record UnionOfOne() implements PlaceProblem {}

    /// What took the place of something else, and is not as long.
    record FieldMoves(String field, long before, long now) implements PlaceProblem {}

    /// The same at the end of a structure.
    record SizeChanges(String struct, long before, long now) implements PlaceProblem {}

    /// Bits that the field has not got.
    record BitsOutside(String low, String high, long width) implements PlaceProblem {}

    /// A bit in two ranges.
    record BitsOverlap(String range, String other) implements PlaceProblem {}

    /// A payload that nothing chooses.
    record SelectsNothing(String selector) implements PlaceProblem {}

    /// A link of a chain that does not say what it is or where the next one is.
    record BadLink(String struct, String lacks) implements PlaceProblem {}

    /// Fields of a structure that belongs to another command.
    record FieldsOfAnother(String struct, String owner) implements PlaceProblem {}

    /// A structure that is not that of the command it is said to belong to, or is taken in another way there.
    record NotItsStructure(String command, String struct) implements PlaceProblem {}

    /// An argument without a type's name in the header that is more than one plain type.
    record NamelessArgument(String struct) implements PlaceProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case BehindFlexible _ -> Code.BEHIND_FLEXIBLE;
            case UnionOfOne _ -> Code.UNION_OF_ONE;
            case FieldMoves _, SizeChanges _ -> Code.FIELD_MOVES;
            case BitsOutside _ -> Code.BITS_OUTSIDE;
            case BitsOverlap _ -> Code.BITS_OVERLAP;
            case SelectsNothing _ -> Code.SELECTS_NOTHING;
            case BadLink _ -> Code.BAD_LINK;
            case FieldsOfAnother _ -> Code.FIELDS_OF_ANOTHER;
            case NamelessArgument _ -> Code.NAMELESS_ARGUMENT;
            case NotItsStructure _ -> Code.NOT_ITS_STRUCTURE;
        };
    }
}
