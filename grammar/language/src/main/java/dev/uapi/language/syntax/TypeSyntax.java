package dev.uapi.language.syntax;

import java.util.Optional;

/// `u32`, `struct iommu_iova_range`, `u8[3]`, `u8[]`, `s32[count]`
///
/// @param array  whether brackets stand behind the name
/// @param length what stands in them: a number, or the name of the field that counts
public record TypeSyntax(boolean struct, Word name, boolean array, Optional<Word> length, Span span) {}
