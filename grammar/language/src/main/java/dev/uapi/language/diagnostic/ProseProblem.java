package dev.uapi.language.diagnostic;

import java.util.List;

/// What documentation says and is not so.
public sealed interface ProseProblem extends Problem {
    /// A name that looks like one of the description's, and that nothing has.
    record NothingCalledSo(String name, List<String> similar) implements ProseProblem {}

    /// The beginning of names, `IOMMU_HWPT_*`, where no name begins so.
    record NothingBeginsSo(String beginning) implements ProseProblem {}

    /// A field that the declaration does not have.
    record NoSuchField(String name, List<String> similar) implements ProseProblem {}

    /// A field that is said to be 0 always, and that stands for something.
    ///
    /// @param member what it may be; empty where it is no choice
    record SaidToBeZero(String field, String member) implements ProseProblem {}

    /// A field that is said to be ignored, and that is refused unless it is 0.
    record SaidToBeIgnored(String field) implements ProseProblem {}

    /// `[text][reference]` without a definition of the reference.
    record NoDefinition(String reference) implements ProseProblem {}

    /// A link without an address.
    record NoAddress() implements ProseProblem {}

    /// An address that begins at a page: documentation goes to many.
    record RelativeAddress(String address) implements ProseProblem {}

    /// An address that nobody can go to.
    record BadAddress(String address) implements ProseProblem {}

    /// An example that does not follow the grammar.
    ///
    /// @param found    what cannot stand there; empty at the end
    /// @param expected what could
    record BadExample(String found, List<String> expected) implements ProseProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case NothingCalledSo _, NothingBeginsSo _, NoSuchField _ -> Code.DOC_NAMES_NOTHING;
            case SaidToBeZero _, SaidToBeIgnored _ -> Code.DOC_CONTRADICTS;
            case NoDefinition _, NoAddress _, RelativeAddress _, BadAddress _ -> Code.DOC_LEADS_NOWHERE;
            case BadExample _ -> Code.DOC_EXAMPLE_WRONG;
        };
    }
}
