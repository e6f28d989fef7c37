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

    /// `makes IOAS`, `makes HWPT_PAGING or HWPT_NESTED`, `makes DEVICE in iommufd`
    record Makes(List<Word> kinds, Optional<Word> space, Span span) implements FieldClause {}

    /// `destroys any object`
    record Destroys(List<Word> kinds, Span span) implements FieldClause {}

    /// `zero`, `zero unchecked`
    record Zero(boolean unchecked, Span span) implements FieldClause {}

    /// `address`
    record IsAddress(Span span) implements FieldClause {}

    /// `iova`
    record IsIova(Span span) implements FieldClause {}

    /// `fd`, `fd of fault`
    record IsDescriptor(Optional<Word> kind, Span span) implements FieldClause {}

    /// `bytes`, `bytes of data_uptr`
    record IsBytes(Optional<Word> of, Span span) implements FieldClause {}

    /// `bytes of each data_uptr`
    record ElementBytes(Word pointer, Span span) implements FieldClause {}

    /// `count of allowed_iovas`
    record CountOf(Word pointer, Span span) implements FieldClause {}

    /// `points to struct iommu_iova_range [num_iovas]`, `points to u8[16]`
    record PointsTo(TypeSyntax type, Span span) implements FieldClause {}

    /// `points to payload by data_type`, `points to payload by data_type [entry_num]`
    record PointsToPayload(Word selector, Optional<Word> count, Span span) implements FieldClause {}

    /// `payload by type`
    record IsPayload(Word selector, Span span) implements FieldClause {}

    /// `chain of struct vfio_info_cap_header by vfio_info_cap`
    record IsChain(Word header, Word kinds, Span span) implements FieldClause {}

    /// `mmap offset`, `mmap length`
    record IsMmap(boolean offset, Span span) implements FieldClause {}

    /// `bits 0 to 15 feature of vfio_device_features`
    record Bits(Word low, Word high, Word name, Optional<Word> type, Span span) implements FieldClause {}

    /// `when flags has …`
    record When(ConditionSyntax condition, Span span) implements FieldClause {}

    /// `since 6.15`
    record Available(AvailabilitySyntax availability, Span span) implements FieldClause {}
}
