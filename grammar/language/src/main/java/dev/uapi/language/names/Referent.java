package dev.uapi.language.names;

import dev.uapi.language.syntax.Word;
import java.util.Optional;

/// What a word may stand for, by the place where it stands.
public sealed interface Referent {
    /// Something that a description declares, or takes from another.
    record Global(Namespace namespace) implements Referent {}

    /// Anything that another description declares, as in `import vfio (VFIO_DEVICE_BIND_IOMMUFD);`
    ///
    /// @param module the file that it is taken from
    record Imported(Word module) implements Referent {}

    /// A field or a range of bits of the structure that the declaration is about.
    record OwnField() implements Referent {}

    /// The same, or else a member of an enum.
    record FieldOrConstant() implements Referent {}

    /// A field of the structure of another declaration.
    ///
    /// @param owner the command or the structure, by its name
    record FieldOf(Word owner, Namespace namespace) implements Referent {}

    /// What an attempt passes: a parameter of the extension, what the call before has answered, or a constant.
    ///
    /// @param answering the command whose answer may be meant
    record Argument(Optional<Word> answering) implements Referent {}

    /// A parameter of the extension.
    record Parameter() implements Referent {}

    /// A cause in the contract of a command.
    ///
    /// @param command by its name; empty: the one that is declared here
    record Cause(Optional<Word> command) implements Referent {}

    /// A description.
    record Description() implements Referent {}

    /// A file that is imported.
    record Module() implements Referent {}

    /// A scalar type, or a structure.
    record TypeName(boolean struct) implements Referent {}

    /// The number of an error, by the kernel's name for it.
    record Errno() implements Referent {}

    /// What a caller may have the right to, by the kernel's name for it.
    record Capability() implements Referent {}

    /// A release of the kernel.
    record Release() implements Referent {}

    /// The code of a rule.
    record Rule() implements Referent {}

    /// Whose hardware something is for.
    record Vendor() implements Referent {}
}
