package dev.uapi.language.syntax;

import java.util.Optional;

/// `u32`, `struct iommu_iova_range`, `u8[3]`
public record TypeSyntax(boolean struct, Word name, Optional<Word> length, Span span) {}
