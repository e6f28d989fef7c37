package dev.uapi.language.syntax;

import dev.uapi.language.syntax.Body.AllowSyntax;
import java.util.List;
import java.util.Optional;

/// A statement inside a command.
public sealed interface CommandItem {
    /// Fields of the argument.
    record Laid(LayoutItem item) implements CommandItem {}

    /// `required;`
    record Required(Span span) implements CommandItem {}

    /// `required through fault_id when flags has …;`
    record Raised(Word field, ConditionSyntax when, Span span) implements CommandItem {}

    /// `returns boolean;`, `returns fd of vfio_device "of the device";`
    ///
    /// @param what  its first word
    /// @param kinds of files or objects
    record Returned(Word what, List<Word> kinds, Optional<Word> text) implements CommandItem {}

    /// `deprecated "what to use instead";`
    record Outdated(Word text, Span span) implements CommandItem {}

    /// A clause of the contract: what fails, what comes back.
    record Contract(ClauseSyntax clause) implements CommandItem {}

    /// `example { … } gives { … };`
    record ExampleItem(
            DocSyntax doc, List<AssignmentSyntax> given, List<AssignmentSyntax> gives, Optional<Word> errno, Span span)
            implements CommandItem {}

    /// `allow UAPI0407 "why";`
    record AllowItem(AllowSyntax allow) implements CommandItem {}
}
