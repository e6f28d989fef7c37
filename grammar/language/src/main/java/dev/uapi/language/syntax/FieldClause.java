package dev.uapi.language.syntax;

import java.util.List;
import java.util.Optional;

/// What is said of a field behind its name.
public sealed interface FieldClause {
    Span span();

    /// `of extensions`
    record OfExtensions(Span span) implements FieldClause {}

    /// `of iommufd_ioas_map_flags`
    record Of(Word type, Span span) implements FieldClause {}

    /// `is IOAS or HWPT`; no kinds: `is any object`
    record Is(List<Word> kinds, Span span) implements FieldClause {}

    /// `makes IOAS`
    record Makes(Word kind, Span span) implements FieldClause {}

    /// `destroys any object`
    record Destroys(List<Word> kinds, Span span) implements FieldClause {}

    /// `zero`, `zero unchecked`
    record Zero(boolean unchecked, Span span) implements FieldClause {}

    /// `address`
    record IsAddress(Span span) implements FieldClause {}

    /// `iova`
    record IsIova(Span span) implements FieldClause {}

    /// `fd`
    record IsDescriptor(Span span) implements FieldClause {}

    /// `bytes`, `bytes of data_uptr`
    record IsBytes(Optional<Word> of, Span span) implements FieldClause {}

    /// `count of allowed_iovas`
    record CountOf(Word pointer, Span span) implements FieldClause {}

    /// `points to struct iommu_iova_range [num_iovas]`
    record PointsTo(Word struct, Word count, Span span) implements FieldClause {}

    /// `when flags has …`
    record When(ConditionSyntax condition, Span span) implements FieldClause {}

    /// `since 6.15`
    record Available(AvailabilitySyntax availability, Span span) implements FieldClause {}
}
