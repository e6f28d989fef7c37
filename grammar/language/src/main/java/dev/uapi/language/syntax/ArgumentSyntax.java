package dev.uapi.language.syntax;

import dev.uapi.language.syntax.Body.ShapeSyntax;
import java.util.Optional;

/// How a command is called.
public sealed interface ArgumentSyntax {
    /// `(struct iommu_ioas_map)`, `(packed struct vfio_bitmap)`, `(struct iommu_ioasid_dma_op of IOMMU_MAP_DMA)`
    ///
    /// @param owner the command whose structure it is; empty: its own
    record StructArgument(ShapeSyntax shape, Word name, Optional<Word> owner) implements ArgumentSyntax {}

    /// `by value`
    record ValueArgument(Span span) implements ArgumentSyntax {}

    /// `no argument`
    record NoArgument() implements ArgumentSyntax {}
}
