package dev.uapi.language.syntax;

import dev.uapi.language.syntax.ClauseSyntax.FailsClause;
import java.util.List;
import java.util.Optional;

/// `read whole struct iommu_hwpt_pgfault { … }`, `poll "readable when there is something";`
///
/// @param call `read`, `write`, `mmap` or `poll`
public record OperationSyntax(
        DocSyntax doc,
        Word call,
        Optional<RecordsSyntax> records,
        Optional<Word> text,
        AvailabilitySyntax availability,
        List<FailsClause> causes) {
    public OperationSyntax {
        causes = List.copyOf(causes);
    }

    /// `whole struct iommu_hwpt_pgfault`, `struct iommufd_vevent_header then payload by iommu_veventq_type`
    public record RecordsSyntax(boolean whole, Word struct, Optional<Word> payload) {}
}
