package dev.uapi.language.diagnostic;

/// Where a description and the C header that it is about say different things.
///
/// Numbers, types and layouts stand here as people would write them, because two languages are compared and each has its own way.
public sealed interface HeaderProblem extends Problem {
    /// The header does not have it.
    ///
    /// @param name of a field, behind that of its structure: `iommu_destroy.id`
    record Lacks(Kind kind, String name) implements HeaderProblem {}

    /// The description neither has it nor leaves it out on purpose.
    record HasMore(Kind kind, String name) implements HeaderProblem {}

    /// The same thing by another name.
    record NamesOtherwise(Kind kind, String described, String inHeader) implements HeaderProblem {}

    /// A constant of another value.
    record OtherValue(Kind kind, String name, String described, String inHeader) implements HeaderProblem {}

    /// A command that is called with another number.
    record OtherNumber(String command, String described, String inHeader) implements HeaderProblem {}

    /// A field of another type.
    record OtherType(String field, String described, String inHeader) implements HeaderProblem {}

    /// A field that stands elsewhere in its structure.
    ///
    /// @param machine the architecture on which it does
    record OtherPlace(String field, long described, long inHeader, String machine) implements HeaderProblem {}

    /// A field that stands in front of one that it is described behind.
    record OtherOrder(String field, String before) implements HeaderProblem {}

    /// A structure whose end or alignment differs, while its fields do not.
    record OtherSize(String struct, String described, String inHeader, String machine) implements HeaderProblem {}

    /// A name that C spells in another way: an enum with a tag, one without, or macros.
    record OtherSpelling(Kind kind, String name, String described, String inHeader) implements HeaderProblem {}

    /// What is left out is not in the header anyway.
    record OmitsNothing(String pattern) implements HeaderProblem {}

    /// Something that could not be read, so that nothing is known about it.
    record NotRead(String what, String why) implements HeaderProblem {}

    /// A comment that explains what is not there.
    record ExplainsNothing(String name, String of) implements HeaderProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case Lacks _ -> Code.HEADER_LACKS;
            case HasMore _ -> Code.HEADER_HAS_MORE;
            case NamesOtherwise _ -> Code.HEADER_NAMES_OTHERWISE;
            case OtherValue _ -> Code.HEADER_VALUE;
            case OtherNumber _ -> Code.HEADER_NUMBER;
            case OtherType _ -> Code.HEADER_TYPE;
            case OtherPlace _, OtherOrder _ -> Code.HEADER_PLACE;
            case OtherSize _ -> Code.HEADER_SIZE;
            case OtherSpelling _ -> Code.HEADER_SPELLING;
            case OmitsNothing _ -> Code.HEADER_OMITS_NOTHING;
            case NotRead _ -> Code.HEADER_NOT_READ;
            case ExplainsNothing _ -> Code.HEADER_EXPLAINS_NOTHING;
        };
    }
}
